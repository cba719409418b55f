using System.Text;
using AnyAscii;

namespace DigestBot.Cards.Parties;

/// <summary>Makes ids out of names: plain small Latin letters and hyphens, alike for spellings that mean the same name.</summary>
internal static class Slug
{
    private const int Longest = 60;

    /// <summary>"Игорь Щёголев" and "Igor Shchegolev" give <c>igor-shchegolev</c>; empty for a name without letters.</summary>
    public static string Of(string name)
    {
        var plain = Devanagari.ToLatin(Unmarked(name)).Transliterate();
        var slug = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length && slug.Length < Longest; i++)
        {
            var c = plain[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                // Chinese comes syllable by syllable: "GuPeiRan".
                if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(plain[i - 1]))
                {
                    slug.Append('-');
                }

                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '"' or '`') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var alike = slug.ToString().Trim('-').Replace("iy", "y", StringComparison.Ordinal).Replace("yy", "y", StringComparison.Ordinal);
        return name.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3') ? alike : alike.Replace("ij", "y", StringComparison.Ordinal); // 이종호 is no "yong-ho"
    }

    // Lone surrogates would stop the transliteration, hard and soft signs would stay as apostrophes.
    private static string Unmarked(string name)
    {
        var marked = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var kept = c switch { 'ё' => 'е', 'Ё' => 'Е', 'ь' or 'Ь' or 'ъ' or 'Ъ' or '’' or 'ʼ' => '\0', _ when char.IsSurrogate(c) => '\0', _ => c };
            if (kept != '\0')
            {
                marked.Append(kept);
            }
        }

        return marked.ToString();
    }
}
