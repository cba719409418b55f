using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DigestBot.Cards;
using DigestBot.Cards.Events;

namespace DigestBot.Stories;

/// <summary>
/// The facts of a report by which it finds its story. A shared country alone proves nothing (a regulator decides several things a
/// day), so the event's key asks for two countries, or for one and another party that acts with it.
/// </summary>
public static class StoryKeys
{
    private const int ShortestTitle = 16; // letters; "Press release No. 45" must not join a year of press releases
    private const int ShortestDenseTitle = 8; // the same for scripts where a character is a syllable or a word

    private const int TopicsInKeys = 2;

    /// <summary>All keys of a report, the strongest first.</summary>
    public static IReadOnlyList<StoryKey> Of(Article article, Card card)
    {
        var keys = new List<StoryKey>();
        if (OfLink(article.Url) is { } link)
        {
            keys.Add(link);
        }

        if (Title(article.Title) is { } title)
        {
            keys.Add(Key(StoryKeyKind.Title, card.Language + "|" + title));
        }

        keys.AddRange(Events(card).Select(e => Key(StoryKeyKind.Event, e)));
        return keys;
    }

    /// <summary>The key of a page; null when the link is none, or leads to no page but to a whole site.</summary>
    public static StoryKey? OfLink(string? url) => Link(url) is { } link ? Key(StoryKeyKind.Link, link) : null;

    /// <summary>Letters and digits only, in one case; null when too short to tell one item from another.</summary>
    internal static string? Title(string? title)
    {
        var letters = new StringBuilder();
        var telling = 0; // a number tells too little: "Press release No. 45" is of every ministry
        var dense = 0;
        foreach (var c in title ?? string.Empty)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
                telling += char.IsLetter(c) ? 1 : 0;
                dense += c >= '\u2E80' && c < '\uFB00' ? 1 : 0;
            }
        }

        var enough = telling >= ShortestTitle || dense >= ShortestDenseTitle;
        return enough ? letters.ToString() : null;
    }

    private static string? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery.Length > 1
            ? uri.Host + uri.PathAndQuery
            : null; // a bare host is the site, not an item

    private static IEnumerable<string> Events(Card card)
    {
        if (card.Event is not { Date: { } date, Precision: DatePrecision.Day })
        {
            yield break;
        }

        var acting = card.Parties.Where(p => p.Role == PartyRole.Principal).ToList();
        var countries = acting.Where(p => p.Kind == PartyKind.Country).Select(p => p.Id).Order(StringComparer.Ordinal).ToList();
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "|" + string.Join('+', countries) + "|";
        var action = card.Event.Action == Actions.Statement ? null : card.Event.Action;
        if (countries.Count >= 2)
        {
            // Two countries on one day: what they did, or what it was about, tells it from their other business.
            foreach (var what in card.Topics.Take(TopicsInKeys).Append(action).OfType<string>())
            {
                yield return day + what;
            }
        }
        else if (countries.Count == 1 && action is not null)
        {
            foreach (var other in acting.Where(p => p.Kind is PartyKind.Organisation or PartyKind.Company or PartyKind.Person))
            {
                yield return day + action + "|" + other.Id;
            }
        }
    }

    private static StoryKey Key(StoryKeyKind kind, string fact)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(fact));
        var letter = kind switch { StoryKeyKind.Link => "l", StoryKeyKind.Title => "t", _ => "e" };
        return new StoryKey(letter + Convert.ToHexStringLower(hash.AsSpan(0, 16)), kind);
    }
}
