using System.Globalization;
using System.Text;

namespace DigestBot.Cards.Text;

/// <summary>
/// Makes letters that readers take for the same one the same: case, accents, ё and е, Turkish dotted and dotless i, the shapes of
/// alef, wide digits, curly apostrophes. One code unit gives one code unit, so every offset into the text stays what it was.
/// </summary>
public static class Folding
{
    /// <summary>What a mark that does not count folds to: vowel signs of Arabic, combining accents, soft hyphens.</summary>
    public const char Nothing = '\0';

    private static readonly char[] Table = BuildTable();

    /// <summary>The folded code unit, or <see cref="Nothing"/> for one to be passed over.</summary>
    public static char Fold(char c) => Table[c];

    /// <summary>A whole string, without what folds to nothing and with runs of spaces made one.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        const int small = 128;
        var folded = text.Length <= small ? stackalloc char[small] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var f = Fold(c);
            if (f != Nothing && !(f == ' ' && length > 0 && folded[length - 1] == ' '))
            {
                folded[length++] = f;
            }
        }

        return new string(folded[..length].Trim());
    }

    /// <inheritdoc cref="Fold(ReadOnlySpan{char})"/>
    public static string Fold(string text) => Fold(text.AsSpan());

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = FoldOne((char)i);
        }

        return table;
    }

    private static char FoldOne(char c) => c switch
    {
        // Nothing at all: tatweel and vowel signs of Arabic, nukta, zero-width characters, soft hyphen, combining accents.
        'ـ' or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u093C' or '\u00AD' or '\uFEFF'
            or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
            or (>= '\u0300' and <= '\u036F') => Nothing,
        >= '\uFF01' and <= '\uFF5E' => FoldOne((char)(c - 0xFEE0)),
        '’' or '‘' or 'ʼ' or '′' or '`' or '´' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' or 'ی' => 'ي',
        'ک' => 'ك',
        'ँ' => 'ं',
        'İ' or 'ı' or 'I' => 'i',
        'ł' or 'Ł' => 'l',
        'ø' or 'Ø' => 'o',
        'đ' or 'Đ' => 'd',
        'ґ' or 'Ґ' => 'г',
        '\u3000' => ' ',
        _ when char.IsWhiteSpace(c) => ' ',
        >= '\u00C0' and <= '\u024F' or >= '\u0400' and <= '\u045F' or >= '\u1E00' and <= '\u1EFF' => WithoutAccent(c),
        >= '\u0958' and <= '\u095F' => WithoutAccent(c),
        _ => char.ToLowerInvariant(c),
    };

    private static char WithoutAccent(char c)
    {
        // ї is a letter of its own, and so is й: folded, they would make too many words alike.
        var lower = char.ToLower(c, CultureInfo.InvariantCulture);
        return lower is 'й' or 'ї' or 'ў' ? lower : lower.ToString().Normalize(NormalizationForm.FormD)[0];
    }
}
