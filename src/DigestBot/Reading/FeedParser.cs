using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using DigestBot.Polling;

namespace DigestBot.Reading;

/// <summary>
/// A feed's bytes in, its items out: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, repaired where they are broken. No
/// network, no clock, no culture. Safe to share between threads.
/// </summary>
public sealed class FeedParser
{
    /// <summary>Bytes of the largest feed that is read: 15 MB. The largest seen on a regulator's site has 0.7 MB.</summary>
    public const int Limit = 15 * 1024 * 1024;

    private const int LongestPreface = 4096;

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n\uFEFF\0");

    /// <summary>Bytes of the largest feed that this one reads, up to <see cref="Limit"/>.</summary>
    public int MaxBytes { get; init; } = Limit;

    /// <summary>Reads what was fetched; dates after that moment are set back to it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public FeedReadResult Read(FetchedFeed fetched, CancellationToken ct)
    {
        var read = Read(fetched.Body, fetched.ContentType, fetched.Address, ct);
        return read.Feed is { } feed ? read with { Feed = FutureDates.SetBack(feed, fetched.At) } : read;
    }

    /// <summary>Reads a feed. Whatever the bytes are, the answer is a feed or an error, never an exception.</summary>
    /// <param name="bytes">The body, decompressed.</param>
    /// <param name="contentType">The Content-Type header, for its charset.</param>
    /// <param name="address">Where the feed came from: what its relative links are relative to, if it says nothing else.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public FeedReadResult Read(ReadOnlyMemory<byte> bytes, string? contentType, Uri? address, CancellationToken ct = default)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // the package asks for it in places
        try
        {
            return FeedRefusal.OfBytes(bytes.Span, MaxBytes) is { } refusal ? Refused(refusal) : ReadText(FeedDecoder.Decode(bytes.Span, contentType), address, ct);
        }
#pragma warning disable CA1031 // The promise of this method: one odd feed must not stop the others.
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Refused($"the feed could not be read ({unexpected.GetType().Name}: {unexpected.Message.ReplaceLineEndings(" ")}); please report it with the feed attached");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static FeedReadResult ReadText(DecodedText decoded, Uri? address, CancellationToken ct)
    {
        var text = decoded.Text;
        var start = text.AsSpan().IndexOfAnyExcept(Blank);
        if (start < 0)
        {
            return Refused(FeedRefusal.Empty);
        }

        return text[start] is '{' or '[' ? ReadJson(decoded with { Text = text[start..] }, address, ct) : ReadXml(decoded, address, ct);
    }

    private static FeedReadResult ReadJson(DecodedText decoded, Uri? address, CancellationToken ct)
    {
        try
        {
            return JsonFeedReader.Read(decoded.Text, address, ct) is { } feed
                ? Finished(feed, decoded.Problem, feed.Problem)
                : Refused("this is JSON but no JSON Feed: it has no \"items\"; give the address of a feed");
        }
        catch (JsonException broken)
        {
            return Refused($"this looks like JSON but is broken: {broken.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static FeedReadResult ReadXml(DecodedText decoded, Uri? address, CancellationToken ct)
    {
        if (FeedRefusal.OfText(decoded.Text, address) is { } refusal)
        {
            return Refused(refusal);
        }

        var text = FromFirstTag(decoded.Text);
        var xml = FeedXml.Load(text, ct);
        var problem = xml.HadUndeclaredPrefixes ? "a namespace prefix is not declared" : null;
        if (xml.Broken is { } broken && !xml.HitLimit)
        {
            xml = FeedXml.Load(XmlRepair.Repair(text), ct);
            problem = $"broken XML was repaired ({broken})";
        }

        if (xml.Root is null)
        {
            return Refused($"this looks like XML but has no root element that can be read ({xml.Broken}); check the address in a browser");
        }

        if (Reader(xml.Root, address) is not { } read)
        {
            return Refused(FeedRefusal.OfRoot(xml.Root.Name.LocalName));
        }

        var feed = read(ct);
        if (xml.Broken is not null)
        {
            feed = feed with { IsComplete = xml.HitLimit }; // what is past a limit does not come by asking again
            problem = xml.HitLimit ? $"stopped after item {feed.Items.Count}: {xml.Broken}" : $"cut off after item {feed.Items.Count}";
        }

        return Finished(feed, decoded.Problem, problem);
    }

    private static Func<CancellationToken, ReadFeed>? Reader(XElement root, Uri? address) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "rss" or "rdf" or "channel" => new RssReader(root, address).Read,
        "feed" or "entry" => new AtomReader(root, address).Read,
        _ => null,
    };

    private static FeedReadResult Finished(ReadFeed feed, params ReadOnlySpan<string?> problems)
    {
        var told = string.Join("; ", problems.ToArray().Where(problem => problem is not null));
        return new FeedReadResult(feed with { Items = ItemIdentity.Assign(feed.Items), Problem = told.Length == 0 ? null : told }, Error: null);
    }

    // Blank lines, a byte order mark or a PHP notice, which has tags of its own, may stand before the feed.
    private static string FromFirstTag(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LongestPreface));
        foreach (var mark in (ReadOnlySpan<string>)["<?xml ", "<rss", "<feed", "<rdf:RDF", "<"])
        {
            if (head.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
            {
                return start == 0 ? text : text[start..];
            }
        }

        return text;
    }

    private static FeedReadResult Refused(string error) => new(Feed: null, error);
}
