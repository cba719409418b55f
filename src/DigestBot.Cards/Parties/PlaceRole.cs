using System.Buffers;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Tells countries that act from those where it only happened: "signed in Mexico" makes Mexico no party to what was signed.</summary>
internal static class PlaceRole
{
    // Where fewer others act, the place is who it is about: "Launched in Kenya".
    private const int FewestActing = 2;

    // How far "in the presence of" reaches behind it, and how near the word must stand where it comes last.
    private const int LongestAside = 90;
    private const int NearestAside = 6;

    private static readonly SearchValues<char> EndsClause = SearchValues.Create(".;:!?。\n");

    private const int Acting = 0;
    private const int Place = 1;
    private const int Beside = 2;

    /// <summary>Ids of countries that headline and lead name as places only, where at least two other countries act.</summary>
    public static HashSet<string> OnlyPlaces(ArticleReading reading, IEnumerable<Mention> mentions)
    {
        var news = mentions.Where(mention => mention.Kind == PartyKind.Country && reading.IsNews(mention.Span.Field, mention.Span.Start)).GroupBy(mention => mention.Id)
            .ToDictionary(group => group.Key, group => group.All(mention => IsAside(reading, mention.Span)) ? Beside : group.All(mention => IsPlace(reading, mention.Span)) ? Place : Acting);
        var acting = news.Count(pair => pair.Value == Acting);
        return [.. news.Where(pair => (pair.Value == Place && acting >= FewestActing) || (pair.Value == Beside && acting > 0)).Select(pair => pair.Key)];
    }

    // "In the presence of delegations of Namibia and Kenya", "based in Malta", "Malta merkezli".
    private static bool IsAside(ArticleReading reading, TextSpan span)
    {
        var field = span.Field == TextField.Title ? reading.Title : reading.Text;
        foreach (var sign in field.All(PhraseKind.Aside))
        {
            if (sign.End <= span.Start && !reading.Pack.IsVerbLast && span.Start - sign.End <= LongestAside
                && field.Text.AsSpan(sign.End, span.Start - sign.End).IndexOfAny(EndsClause) < 0)
            {
                return true;
            }

            if (sign.Start >= span.End && reading.Pack.IsVerbLast && sign.Start - span.End <= NearestAside)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlace(ArticleReading reading, TextSpan span)
    {
        var text = span.Field == TextField.Title ? reading.Title.Text : reading.Text.Text;
        var before = text.AsSpan(Math.Max(0, span.Start - 12), Math.Min(12, span.Start));
        var behind = text.AsSpan(span.End, Math.Min(6, text.Length - span.End));

        // "In Poland, Ukraine and Moldova": one of several that it is about.
        if (behind.Length > 0 && (behind[0] is ',' or '،' or '、' or '和' or '与' or '與' or 'と' or '·' || JoinsOn(behind, reading)))
        {
            return false;
        }

        return reading.Pack.Code switch
        {
            "zh" => before.EndsWith("在") || before.EndsWith("于") || before.EndsWith("於"),
            "ja" => behind.StartsWith("で") && !behind.StartsWith("では"),
            "ko" => behind.StartsWith("에서"),
            "hi" => behind.StartsWith(" में") || behind.StartsWith(" मे"),
            "ar" => before.EndsWith("في "),
            "tr" => behind.StartsWith("'d") || behind.StartsWith("'t") || behind.StartsWith("’d") || behind.StartsWith("’t"),
            _ => IsBehindPlaceWord(text, span.Start, reading),
        };
    }

    private static bool JoinsOn(ReadOnlySpan<char> behind, ArticleReading reading)
    {
        if (behind.StartsWith(" و") || behind.StartsWith(" और") || behind.StartsWith(" व "))
        {
            return true;
        }

        foreach (var and in reading.Pack.Dates.Words.GetValueOrDefault("and", []))
        {
            if (behind.Length > and.Length + 1 && behind[0] == ' ' && behind[1..].StartsWith(and) && behind[and.Length + 1] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBehindPlaceWord(string text, int start, ArticleReading reading)
    {
        if (start < 2 || text[start - 1] is not (' ' or '\u00A0'))
        {
            return false;
        }

        var word = start - 1;
        while (word > 0 && Scripts.IsWord(text[word - 1]))
        {
            word--;
        }

        return reading.Pack.LocationWords.Contains(text[word..(start - 1)].ToLowerInvariant());
    }
}
