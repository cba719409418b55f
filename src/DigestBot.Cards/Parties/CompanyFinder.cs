using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Finds companies by their legal form only: "Telcel S.A.", "ООО «Ромашка»", "株式会社NTTドコモ". A name without one cannot be told
/// from other names without a list of all companies.
/// </summary>
internal static class CompanyFinder
{
    private const int LongestName = 60;
    private const int MostWords = 5;

    private static readonly string[] FormsBehind =
    [
        "Inc.", "Inc", "Ltd.", "Ltd", "Limited", "LLC", "L.L.C.", "PLC", "plc", "Corp.", "Corporation", "S.A.", "S.A.S.", "S.p.A.", "S.r.l.", "GmbH", "AG",
        "SE", "A.Ş.", "S.A. de C.V.", "Sp. z o.o.", "sp. z o.o.", "Tbk", "N.V.", "B.V.", "ASA", "Oyj", "AB", "Pvt. Ltd.", "Co., Ltd.", "Company", "Holdings",
    ];

    private static readonly string[] FormsBefore =
        ["ООО", "ОАО", "ПАО", "ЗАО", "АО", "ГП", "ФГУП", "ФГБУ", "АНО", "ТОВ", "ПАТ", "ПрАТ", "АТ", "ДП", "PT", "PT.", "компания", "компании", "оператор", "оператора", "компанія", "компанії"];

    private static readonly string[] HanForms = ["株式会社", "股份有限公司", "有限公司", "集团公司", "(주)", "㈜", "주식회사"];

    /// <summary>Every mention in a field, in order.</summary>
    public static IEnumerable<Mention> Find(FieldReading field)
    {
        var text = field.Text;
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (c is '株' or '股' or '有' or '集' or '(' or '㈜' or '주' && Match(text, index, HanForms, whole: false) is { } han)
            {
                var (start, end) = BesideHanForm(text, index, index + han.Length);
                if (end - start > han.Length + 1)
                {
                    yield return Company(field, start, end, text[start..end].Replace(han, "", StringComparison.Ordinal));
                }

                index += han.Length - 1;
            }
            else if (char.IsLetter(c) && (index == 0 || !Scripts.IsWord(text[index - 1])))
            {
                if (char.IsUpper(c) && index > 0 && text[index - 1] == ' ' && Match(text, index, FormsBehind, whole: true) is { } behind
                    && StartOfName(text, index) is var from && from < index - 1)
                {
                    yield return Company(field, from, index + behind.Length, text[from..(index - 1)]);
                    index += behind.Length - 1;
                }
                else if (Match(text, index, FormsBefore, whole: true) is { } before && EndOfQuote(text, index + before.Length) is var to && to > 0)
                {
                    yield return Company(field, index, to, text[(index + before.Length)..to]);
                    index = to - 1;
                }
            }
        }
    }

    private static Mention Company(FieldReading field, int start, int end, string name)
    {
        var plain = name.Trim(' ', ',', '«', '»', '"', '“', '”', '„');
        return new Mention(PartyKind.Company, "company:" + Slug.Of(plain), field.Span(start, end), Name: plain);
    }

    private static string? Match(string text, int index, string[] forms, bool whole)
    {
        string? best = null;
        foreach (var form in forms)
        {
            if (form.Length > (best?.Length ?? 0) && string.CompareOrdinal(text, index, form, 0, form.Length) == 0
                && (!whole || index + form.Length >= text.Length || !Scripts.IsWord(text[index + form.Length])))
            {
                best = form;
            }
        }

        return best;
    }

    private static int StartOfName(string text, int formStart)
    {
        var start = formStart;
        for (var words = 0; words < MostWords; words++)
        {
            var end = start - 1;
            if (end < 1 || text[end] != ' ')
            {
                break;
            }

            end -= text[end - 1] == ',' && start == formStart ? 1 : 0;
            var word = end;
            while (word > 0 && formStart - word < LongestName && (Scripts.IsWord(text[word - 1]) || text[word - 1] is '&' or '-' or '.' or '\''))
            {
                word--;
            }

            if (word == end || !(char.IsUpper(text[word]) || text[word] is '&' || char.IsAsciiDigit(text[word])) || text[end - 1] == '.')
            {
                break;
            }

            start = word;
        }

        return start;
    }

    private static int EndOfQuote(string text, int index)
    {
        if (index + 2 >= text.Length || text[index] is not (' ' or '\u00A0') || text[index + 1] is not ('«' or '"' or '“' or '„'))
        {
            return 0;
        }

        var limit = Math.Min(text.Length, index + LongestName);
        for (var i = index + 2; i < limit; i++)
        {
            if (text[i] is '»' or '"' or '”' or '“')
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static (int Start, int End) BesideHanForm(string text, int start, int end)
    {
        int from = start, to = end;
        while (from > 0 && start - from < 20 && IsHanName(text[from - 1], text[start]))
        {
            from--;
        }

        if (from == start)
        {
            while (to < text.Length && to - end < 20 && IsHanName(text[to], text[start]))
            {
                to++;
            }
        }

        return (from, to);
    }

    // Kana particles and spaces end a name; in Chinese so do the commonest small words.
    private static bool IsHanName(char c, char form) =>
        Scripts.Of(c) is Script.Katakana or Script.Hangul || char.IsAsciiLetterOrDigit(c)
        || (Scripts.Of(c) == Script.Han && !"的和与及在由向对为是将从被把给".Contains(c, StringComparison.Ordinal) && form != '주');
}
