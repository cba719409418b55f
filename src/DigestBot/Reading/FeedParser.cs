using System.Buffers;
using System.Globalization;
using System.Text.Json;
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
            return FeedRefusal.OfBytes(bytes.Span, MaxBytes) is { } refusal ? Refused(refusal) : ReadText(bytes.Span, contentType, address, ct);
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

    private static FeedReadResult ReadText(ReadOnlySpan<byte> bytes, string? contentType, Uri? address, CancellationToken ct)
    {
        using var decoded = FeedDecoder.Decode(bytes, contentType);
        var start = decoded.Text.IndexOfAnyExcept(Blank);
        return start < 0 ? Refused(FeedRefusal.Empty)
            : decoded.Text[start] is '{' or '[' ? ReadJson(decoded.Text[start..].ToString(), decoded.Problem, address, ct)
            : FeedRefusal.OfText(decoded.Text, address) is { } refusal ? Refused(refusal)
            : ReadXml(decoded, address, ct, out var broken) ?? ReadBroken(bytes, contentType, broken, address, ct);
    }

    private static FeedReadResult ReadJson(string text, string? problem, Uri? address, CancellationToken ct)
    {
        try
        {
            return JsonFeedReader.Read(text, address, ct) is { } feed
                ? Finished(feed, problem, feed.Problem)
                : Refused("this is JSON but no JSON Feed: it has no \"items\"; give the address of a feed");
        }
        catch (JsonException broken)
        {
            return Refused($"this looks like JSON but is broken: {broken.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <returns>Null for XML that is broken.</returns>
    private static FeedReadResult? ReadXml(DecodedText decoded, Uri? address, CancellationToken ct, out string? broken)
    {
        using var xml = FeedXml.Load(decoded.Characters, FirstTag(decoded.Text), decoded.Length, ct);
        broken = xml.HitLimit ? null : xml.Broken;
        return broken is not null ? null : Finished(xml, xml.HadUndeclaredPrefixes ? "a namespace prefix is not declared" : null, decoded.Problem, address, ct);
    }

    // Reading it decoded the references where they stood: the text is made anew.
    private static FeedReadResult ReadBroken(ReadOnlySpan<byte> bytes, string? contentType, string? broken, Uri? address, CancellationToken ct)
    {
        using var decoded = FeedDecoder.Decode(bytes, contentType);
        using var repaired = DecodedText.Of(XmlRepair.Repair(decoded.Text[FirstTag(decoded.Text)..].ToString()).AsSpan());
        using var xml = FeedXml.Load(repaired.Characters, 0, repaired.Length, ct);
        return Finished(xml, $"broken XML was repaired ({broken})", decoded.Problem, address, ct);
    }

    private static FeedReadResult Finished(FeedXml xml, string? problem, string? ofDecoding, Uri? address, CancellationToken ct)
    {
        if (xml.Root is not { } root)
        {
            return Refused($"this looks like XML but has no root element that can be read ({xml.Broken}); check the address in a browser");
        }

        if (Read(root, address, ct) is not { } feed)
        {
            return Refused(FeedRefusal.OfRoot(root.Name.Local));
        }

        if (xml.Broken is not null)
        {
            feed = feed with { IsComplete = xml.HitLimit }; // what is past a limit does not come by asking again
            problem = xml.HitLimit ? $"stopped after item {feed.Items.Count}: {xml.Broken}" : $"cut off after item {feed.Items.Count}";
        }

        return Finished(feed, ofDecoding, problem);
    }

    private static ReadFeed? Read(FeedElement root, Uri? address, CancellationToken ct) => root.Name.Local.ToLowerInvariant() switch
    {
        "rss" or "rdf" or "channel" => new RssReader(root, address).Read(ct),
        "feed" or "entry" => new AtomReader(root, address).Read(ct),
        _ => null,
    };

    private static FeedReadResult Finished(ReadFeed feed, params ReadOnlySpan<string?> problems)
    {
        var told = string.Join("; ", problems.ToArray().Where(problem => problem is not null));
        return new FeedReadResult(feed with { Items = ItemIdentity.Assign(feed.Items), Problem = told.Length == 0 ? null : told }, Error: null);
    }

    // Blank lines, a byte order mark or a PHP notice, which has tags of its own, may stand before the feed.
    private static int FirstTag(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, LongestPreface)];
        foreach (var mark in (ReadOnlySpan<string>)["<?xml ", "<rss", "<feed", "<rdf:RDF", "<"])
        {
            if (head.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
            {
                return start;
            }
        }

        return 0;
    }

    private static FeedReadResult Refused(string error) => new(Feed: null, error);
}
