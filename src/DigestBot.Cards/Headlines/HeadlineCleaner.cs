using System.Buffers;
using System.Collections.Frozen;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Headlines;

/// <summary>Makes a headline of a title: without kicker and site name, not in capitals, at most 140 characters.</summary>
internal static class HeadlineCleaner
{
    /// <summary>What a chat shows in two lines.</summary>
    public const int Longest = 140;

    // "IT and authority: Russia and Mexico will …": an unknown label is a kicker when it is short and a whole sentence follows.
    private const int LongestKicker = 40;
    private const int MostKickerWords = 4;
    private const int MostLabelWords = 6;
    private const int ShortestRest = 30;
    private const int LeastRestWords = 6;

    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("第号號期次年月日（）().- ");
    private static readonly SearchValues<char> EndsClause = SearchValues.Create(";–—，、；،");

    /// <summary>The headline; empty for a title without words.</summary>
    /// <param name="title">The title as published.</param>
    /// <param name="reading">The article.</param>
    /// <param name="startsWithParty">Whether some words begin with the name of a party: then they are no kicker but an actor.</param>
    public static string Clean(string title, ArticleReading reading, Func<string, bool> startsWithParty)
    {
        var pack = reading.Pack;
        var headline = OneLine(title);
        headline = WithoutSite(headline, pack);
        headline = WithoutKicker(headline, pack, startsWithParty);
        headline = headline.AsSpan().IsAllCapitals() ? SentenceCase.Of(headline, reading) : headline;
        return Cut(WithCapital(headline));
    }

    // What stood behind a kicker may begin small; eSIM, iPhone and their like stay.
    private static string WithCapital(string headline) =>
        headline.Length > 1 && char.IsLower(headline[0]) && (char.IsLower(headline[1]) || headline[1] is ' ' or '\'' or '’') && !headline.AsSpan(0, Math.Min(headline.Length, 12)).FirstWordHasUpper()
            ? char.ToUpperInvariant(headline[0]) + headline[1..] : headline;

    /// <summary>Whether a title is nothing but a label such as "Press release", with or without a number or the name of who speaks.</summary>
    public static bool IsOnlyLabel(string title, LanguagePack pack)
    {
        if (!pack.HasSpaces && IsNumberedLabel(OneLine(title), pack))
        {
            return true;
        }

        var words = OneLine(title).Split(' ');
        for (var count = words.Length; count > 0; count--)
        {
            if (IsKicker(string.Join(' ', words[..count]).Trim('.', ':', '|'), pack.Kickers))
            {
                // "COMMUNIQUÉ DE PRESSE N° 12/2010/DG" is no better.
                var rest = words[count..];
                return rest.Length == 0 || LooksLikeSite(string.Join(' ', rest), pack) || (rest.Length <= MostLabelWords && rest.Any(word => word.Any(char.IsDigit)) && ((rest.Length == 2 && rest[1].All(char.IsDigit)) || rest.All(word => word.Length <= 3 || word.Any(char.IsDigit) || IsOfCalendar(word, pack))));
            }
        }

        return false;
    }

    // 新闻稿第45号, 報道発表（2024年5月14日）
    private static bool IsNumberedLabel(string title, LanguagePack pack)
    {
        var end = title.Length;
        while (end > 0 && (char.IsDigit(title[end - 1]) || NumberMarks.Contains(title[end - 1])))
        {
            end--;
        }

        return end > 0 && end < title.Length && IsKicker(title[..end], pack.Kickers);
    }

    private static bool IsOfCalendar(string word, LanguagePack pack) =>
        pack.CalendarWords.Contains(Folding.Fold(word.Trim(',', '.'))) || pack.Dates.Words.GetValueOrDefault("yearMark", []).Contains(word.Trim(','));

    /// <summary>At most <see cref="Longest"/> code units, cut between words and if possible at the end of a clause.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var clause = text.AsSpan(0, Longest).LastIndexOfAny(EndsClause);
        if (clause > Longest / 2)
        {
            return text[..clause].TrimEnd();
        }

        var end = Longest - 1;
        while (end > Longest / 2 && !(Scripts.IsBoundary(text, end) && !char.IsLowSurrogate(text[end])))
        {
            end--;
        }

        if (end == Longest / 2)
        {
            end = char.IsLowSurrogate(text[Longest - 1]) ? Longest - 2 : Longest - 1;
        }

        return text[..end].TrimEnd(' ', ',', ':', '-') + "…";
    }

    private static string OneLine(string title)
    {
        const int enough = 2000;
        var parts = title.AsSpan(0, Math.Min(title.Length, enough)).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts);
    }

    private static string WithoutKicker(string headline, LanguagePack pack, Func<string, bool> startsWithParty)
    {
        for (var rounds = 0; rounds < 2; rounds++)
        {
            var cut = headline.IndexOfAny([':', '|', '：', '｜', '/']);
            if (headline.Length > 2 && headline[0] is '[' or '【' or '(' && headline.IndexOfAny([']', '】', ')']) is var close and > 0
                && IsKicker(headline[1..close], pack.Kickers))
            {
                headline = headline[(close + 1)..].TrimStart();
                continue;
            }

            if (cut <= 0 || cut > LongestKicker)
            {
                break;
            }

            var label = headline[..cut].Trim();
            var rest = headline[(cut + 1)..].Trim();
            var known = IsKicker(label, pack.Kickers);
            var bar = headline[cut] is '|' or '｜' && rest.Length > label.Length;
            if (rest.Length == 0 || !(known || bar || (headline[cut] is ':' && LooksLikeKicker(label, rest, startsWithParty))))
            {
                break;
            }

            headline = rest;
        }

        return headline;
    }

    private static bool LooksLikeKicker(string label, string rest, Func<string, bool> startsWithParty) =>
        label.Count(c => c == ' ') < MostKickerWords && rest.Length >= ShortestRest && rest.Count(c => c == ' ') >= LeastRestWords - 1
        && char.IsUpper(rest[0]) && startsWithParty(rest) && !startsWithParty(label);

    private static bool IsKicker(string label, FrozenSet<string> kickers) => kickers.Contains(Folding.Fold(label));

    /// <summary>"… | Ofcom", "… – Ministry of Communications": the short piece behind the last bar or dash set in spaces.</summary>
    private static string WithoutSite(string headline, LanguagePack pack)
    {
        var bar = headline.LastIndexOfAny(['|', '｜']);
        if (bar > 0 && bar > headline.Length / 2)
        {
            return headline[..bar].TrimEnd();
        }

        foreach (var dash in (ReadOnlySpan<string>)[" – ", " — ", " - "])
        {
            var at = headline.LastIndexOf(dash, StringComparison.Ordinal);
            if (at > ShortestRest && LooksLikeSite(headline[(at + dash.Length)..], pack))
            {
                return headline[..at].TrimEnd();
            }
        }

        return headline;
    }

    // A name of a site or body: its own label, or all of its words in capitals and no verb between them.
    private static bool LooksLikeSite(string piece, LanguagePack pack)
    {
        if (IsKicker(piece, pack.Kickers) || (piece.Contains('.', StringComparison.Ordinal) && !piece.Contains(' ', StringComparison.Ordinal)))
        {
            return true;
        }

        var hits = new FieldReading(TextField.Title, piece, pack).Longest(PhraseKind.Registry, PhraseKind.Organisation, PhraseKind.Company);
        return hits.Count == 1 && hits[0].Length >= piece.Length - 2;
    }
}
