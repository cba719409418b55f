using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds companies by their legal form, and lets a legal form around a known name belong to it.</summary>
internal static class LegalForms
{
    private const int LongestName = 60;
    private const int MostWords = 5;

    private static readonly string[] FormsBehind =
    [
        "Inc.", "Inc", "Incorporated", "Ltd.", "Ltd", "Limited", "LLC", "L.L.C.", "LLP", "PLC", "plc", "Plc", "P.L.C.", "Corp.", "Corp", "Corporation", "Co., Ltd.",
        "Co. Ltd.", "Co.", "S.A.", "SA", "S.A.S.", "SAS", "SARL", "S.A.R.L.", "S.p.A.", "SpA", "Spa", "S.r.l.", "Srl", "S.L.", "S.L.U.", "S.A.U.", "S.A. de C.V.", "S.A.B. de C.V.", "C.A.",
        "E.S.P.", "Ltda.", "Ltda", "S/A", "Lda.", "Lda", "EIRELI", "GmbH", "AG", "KG", "SE", "KGaA", "GmbH & Co. KG", "UG", "OHG", "e.V.", "A.Ş.", "AŞ", "A.S.", "Ltd. Şti.", "Sp. z o.o.", "sp. z o.o.", "Spółka z o.o.",
        "S.K.A.", "Tbk", "Tbk.", "Persero", "(Persero)", "N.V.", "NV", "B.V.", "BV", "ASA", "AS", "A/S", "ApS", "Oyj", "Oy", "AB", "a.s.", "s.r.o.", "d.o.o.", "d.d.", "Kft.", "Zrt.", "Nyrt.", "AD", "EAD",
        "Pvt. Ltd.", "Pvt Ltd", "Private Limited", "Pte. Ltd.", "Pte Ltd", "Sdn. Bhd.", "Sdn Bhd", "Bhd", "Berhad", "Pty Ltd", "Pty. Ltd.", "JSC", "PJSC", "OJSC", "CJSC", "LLP", "K.K.", "PSC", "PJSC.", "WLL", "W.L.L.", "QSC", "Q.P.S.C.",
        "Company", "Holdings", "Holding", "SGPS",
    ];

    private static readonly string[] FormsBefore =
    [
        "ООО", "ОАО", "ПАО", "ЗАО", "АО", "НАО", "ГП", "ФГУП", "ФГБУ", "ФГАУ", "ГУП", "МУП", "АНО", "НКО", "ИП", "ГК", "ТОО", "РГП", "УП", "РУП", "ОсОО", "СООО", "ИООО",
        "ТОВ", "ПАТ", "ПрАТ", "АТ", "ДП", "ГО", "КП", "ФОП", "НАК", "ВАТ", "ЗАТ", "ЧП", "ФК", "ХК", "МХК", "БК", "УК", "ИК", "ТД", "СК", "НПО", "НПП", "PT", "PT.", "CV", "UD",
    ];

    private static readonly Dictionary<char, string[]> Behind = ByFirst(FormsBehind);
    private static readonly Dictionary<char, string[]> Before = ByFirst(FormsBefore);

    private static readonly string[] HanForms =
        ["株式会社", "有限会社", "合同会社", "一般社団法人", "股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "集团公司", "集團公司", "(주)", "（주）", "㈜", "주식회사", "유한회사"];

    private static readonly string[] DevanagariForms = ["प्राइवेट लिमिटेड", "प्रा. लि.", "पब्लिक लिमिटेड", "लिमिटेड", "कॉर्पोरेशन", "कॉरपोरेशन"];

    /// <summary>The known companies with their legal forms, and those that only a legal form tells.</summary>
    /// <param name="field">The field.</param>
    /// <param name="known">Companies found in it by name, in order.</param>
    public static IEnumerable<Mention> Widen(FieldReading field, IReadOnlyList<Mention> known)
    {
        var index = new MentionIndex(known);
        var widened = new HashSet<Mention>();
        foreach (var found in Find(field))
        {
            if (index.Overlapping(found.Span.Start, found.Span.End) is { } name)
            {
                if (widened.Add(name))
                {
                    yield return name with { Span = field.Span(Math.Min(found.Span.Start, name.Span.Start), Math.Max(found.Span.End, name.Span.End)) };
                }
            }
            else if (found.Id != "company:")
            {
                yield return found;
            }
        }

        foreach (var mention in known.Where(mention => !widened.Contains(mention)))
        {
            yield return mention;
        }
    }

    private static IEnumerable<Mention> Find(FieldReading field)
    {
        var text = field.Text;
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (c is '株' or '股' or '有' or '集' or '合' or '一' or '(' or '（' or '㈜' or '주' or '유' && Match(text, index, HanForms, whole: false) is { } han)
            {
                var (start, end) = BesideHanForm(text, index, index + han.Length);
                if (end - start > han.Length + 1)
                {
                    yield return CompanyFinder.Unknown(field, start, end, text[start..end].Replace(han, "", StringComparison.Ordinal));
                }

                index += han.Length - 1;
            }
            else if (c is 'प' or 'ल' or 'क' && index > 2 && text[index - 1] == ' ' && Match(text, index, DevanagariForms, whole: true) is { } devanagari)
            {
                var start = StartOfDevanagari(text, index);
                if (start < index)
                {
                    yield return CompanyFinder.Unknown(field, start, index + devanagari.Length, text[start..(index - 1)]);
                }
            }
            else if (char.IsLetter(c) && (index == 0 || !Scripts.IsWord(text[index - 1])))
            {
                if (index > 1 && text[index - 1] is ' ' or '(' && Match(text, index, Behind, whole: true) is { } behind && StartOfName(text, index, behind) is var from && from < index - 1)
                {
                    yield return CompanyFinder.Unknown(field, from, index + behind.Length, text[from..(index - 1)]);
                    index += behind.Length - 1;
                }
                else if (char.IsUpper(c) && Match(text, index, Before, whole: true) is { } before && EndOfName(text, index + before.Length) is var to && to > 0)
                {
                    yield return CompanyFinder.Unknown(field, index, to, text[(index + before.Length)..to]);
                    index = to - 1;
                }
            }
        }
    }

    private static string? Match(string text, int index, Dictionary<char, string[]> byFirst, bool whole) =>
        byFirst.TryGetValue(text[index], out var forms) ? Match(text, index, forms, whole) : null;

    private static Dictionary<char, string[]> ByFirst(string[] forms) => forms.GroupBy(form => form[0]).ToDictionary(group => group.Key, group => group.ToArray());

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

    // "SA", "AS", "AG" are words of headlines in capitals: before them stands a name that is not.
    private static int StartOfName(string text, int formStart, string form)
    {
        var start = formStart;
        var hasLower = form.Length > 3 || form.Contains('.', StringComparison.Ordinal);
        for (var words = 0; words < MostWords; words++)
        {
            var end = start - 1;
            if (end < 1 || text[end] != ' ')
            {
                break;
            }

            end -= text[end - 1] == ',' && start == formStart ? 1 : 0;
            var word = end;
            while (word > 0 && formStart - word < LongestName && (Scripts.IsWord(text[word - 1]) || text[word - 1] is '&' or '-' or '.' or '\'' or '+'))
            {
                word--;
            }

            if (word == end || !(char.IsUpper(text[word]) || text[word] is '&' || (char.IsAsciiDigit(text[word]) && start < formStart)) || text[end - 1] == '.')
            {
                break;
            }

            hasLower |= text.AsSpan(word, end - word).ContainsLower();
            start = word;
        }

        return hasLower ? start : formStart;
    }

    private static int EndOfName(string text, int index)
    {
        if (index + 2 >= text.Length || text[index] is not (' ' or '\u00A0'))
        {
            return 0;
        }

        if (Quotes.EndOf(text, index + 1, LongestName) is var quoted && quoted > 0)
        {
            return quoted;
        }

        // "PT Telkom Indonesia": capitalised words.
        var last = 0;
        var at = index + 1;
        for (var words = 0; words < MostWords && at < text.Length && char.IsUpper(text[at]); words++)
        {
            last = Scripts.EndOfWord(text, at + 1);
            at = last < text.Length && text[last] == ' ' ? last + 1 : text.Length;
        }

        return last;
    }

    private static int StartOfDevanagari(string text, int formStart)
    {
        var start = formStart;
        for (var words = 0; words < 3 && start > 2 && text[start - 1] == ' '; words++)
        {
            var word = start - 1;
            while (word > 0 && Scripts.IsWord(text[word - 1]))
            {
                word--;
            }

            if (word == start - 1 || start - 1 - word < 3)
            {
                break;
            }

            start = word;
        }

        return start;
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
