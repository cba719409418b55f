using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds Korean names: three syllables that begin with a family name and go on with a given one, and family names before 씨 or a title.</summary>
internal static class KoreanPersonFinder
{
    private const int NameLength = 3;
    private static readonly string[] Honorifics = ["씨", "양", "군", "옹"];
    private static readonly string[] Callings = ["감독", "작가", "배우", "가수", "선수", "변호사", "앵커", "셰프", "할머니", "할아버지", "조합원", "평론가", "디자이너", "의원실", "연구원", "아나운서", "코치", "목사", "스님", "신부", "PD"];
    private static readonly string[] Particles = ["", "님", "님이", "님은", "님의", "이랑", "랑", "은", "는", "이", "가", "을", "를", "의", "과", "와", "도", "에게", "께서", "에", "로", "으로", "이라고", "라고", "이다", "다", "만", "씨", "씨는", "씨가", "씨의", "씨를", "씨와", "씨도", "이라는", "이나", "이며", "의원", "양", "군", "보다", "처럼", "한테", "까지", "부터", "에서"];

    /// <summary>Start and end of each name, in order.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text, LanguagePack pack)
    {
        var names = PersonNames.Of("ko");
        for (var start = 0; start < text.Length;)
        {
            if (Scripts.Of(text[start]) != Script.Hangul)
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && Scripts.Of(text[end]) == Script.Hangul)
            {
                end++;
            }

            if (Foreign(text, start, end, pack) is var foreign && foreign > 0)
            {
                yield return (start, foreign);
                start = foreign;
                continue;
            }

            if (NameAt(text, start, end, names, pack) is var length && length > 0)
            {
                yield return (start, start + length);
            }

            start = end;
        }
    }

    // "에밀리 블런트와": a given name of another country, and the word behind it without its particle.
    private static int Foreign(string text, int start, int end, LanguagePack pack)
    {
        if (!pack.ForeignGiven.Contains(text[start..end]) || end + 2 >= text.Length || text[end] is not (' ' or '·') || Scripts.Of(text[end + 1]) != Script.Hangul)
        {
            return 0;
        }

        var to = end + 1;
        while (to < text.Length && Scripts.Of(text[to]) == Script.Hangul)
        {
            to++;
        }

        var length = to - end - 1;
        foreach (var particle in (ReadOnlySpan<string>)["으로서", "이라는", "에게서", "에게", "으로", "이라고", "이다", "께서", "처럼", "보다", "까지", "부터", "에서", "은", "는", "이", "가", "을", "를", "과", "와", "의", "도", "로", "만"])
        {
            if (length - particle.Length >= 2 && string.CompareOrdinal(text, to - particle.Length, particle, 0, particle.Length) == 0)
            {
                return to - particle.Length;
            }
        }

        return length >= 2 ? to : 0;
    }

    private static int NameAt(string text, int start, int end, PersonNames names, LanguagePack pack)
    {
        var isSurname = names.IsSurname(text[start..(start + 1)], "ko");
        if (!isSurname)
        {
            return 0;
        }

        // 이씨, 김모씨; "신 총재": the family name alone, with what honours it behind.
        var rest = text[(start + 1)..end];
        if (rest.StartsWith("모씨", StringComparison.Ordinal))
        {
            return 2;
        }

        // 김모(33)씨, 김모 씨.
        if (rest == "모" && (text.AsSpan(end).StartsWith("(") || text.AsSpan(end).StartsWith(" 씨")))
        {
            return 1;
        }

        foreach (var honorific in Honorifics)
        {
            if (rest == honorific || (rest.StartsWith(honorific, StringComparison.Ordinal) && honorific == "씨" && Array.IndexOf(Particles, rest[1..]) >= 0))
            {
                return 1;
            }
        }

        var behind = BehindSpace(text, end);
        if (end - start == 1)
        {
            return text[start] is not ('전' or '이' or '현' or '명' or '신' or '구' or '각' or '총' or '부' or '본' or '동' or '양' or '주' or '모' or '한' or '고' or '지' or '제') && behind.Length > 0 && (Array.Exists(Honorifics, word => behind == word || (word == "씨" && behind.StartsWith('씨'))) || pack.File.TitlesAfter.Any(title => title.Length > 1 && behind.StartsWith(title, StringComparison.Ordinal)) || IsFormer(text, end, pack)) ? 1 : 0;
        }

        if (end - start < NameLength)
        {
            // 정우 씨.
            return end - start == NameLength - 1 && behind.StartsWith('씨') && names.IsGiven(text[start..end], "ko") ? NameLength - 1 : 0;
        }

        var particle = text[(start + NameLength)..end];
        if (Array.IndexOf(Particles, particle) < 0)
        {
            return 0;
        }

        var given = text[(start + 1)..(start + NameLength)];
        var isAged = end < text.Length - 2 && text[end] == '(' && char.IsDigit(text[end + 1]);
        var isTitled = behind.Length > 0 && particle.Length == 0 && (behind.StartsWith('씨') || Array.Exists(Callings, calling => behind.StartsWith(calling, StringComparison.Ordinal)) || pack.File.TitlesAfter.Any(title => behind.StartsWith(title, StringComparison.Ordinal)));
        return names.IsGiven(given, "ko") || pack.Given.Contains(given) || (particle.Length > 0 && pack.HasSyllablesOfGiven(given) && names.HasSyllablesOfGiven(given) && !pack.OfficeWords.Contains(text[start..(start + NameLength)])) || (particle.Length > 0 && names.HasSyllablesOfGiven(given) && !pack.OfficeWords.Contains(text[start..(start + NameLength)])) || isAged || isTitled || particle.StartsWith('씨') ? NameLength : 0;
    }

    // 채 전 총장: what somebody was.
    private static bool IsFormer(string text, int end, LanguagePack pack) =>
        string.CompareOrdinal(text, end, " 전 ", 0, 3) == 0 && BehindSpace(text, end + 2) is { Length: > 1 } title
        && pack.File.TitlesAfter.Any(known => known.Length > 1 && title.StartsWith(known, StringComparison.Ordinal));

    private static string BehindSpace(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] != ' ')
        {
            return "";
        }

        var to = end + 1;
        while (to < text.Length && to - end < 12 && Scripts.Of(text[to]) == Script.Hangul)
        {
            to++;
        }

        return text[(end + 1)..to];
    }
}
