using System.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Writes Devanagari in Latin letters as Indian newspapers do: राकेश मल्होत्रा is "Rakesh Malhotra", not "Rakes Mlhotra".</summary>
internal static class Devanagari
{
    private const char Virama = '\u094D';
    private const char Nukta = '\u093C';

    private static readonly Dictionary<char, string> Consonants = new()
    {
        ['क'] = "k", ['ख'] = "kh", ['ग'] = "g", ['घ'] = "gh", ['ङ'] = "n", ['च'] = "ch", ['छ'] = "chh", ['ज'] = "j", ['झ'] = "jh", ['ञ'] = "n",
        ['ट'] = "t", ['ठ'] = "th", ['ड'] = "d", ['ढ'] = "dh", ['ण'] = "n", ['त'] = "t", ['थ'] = "th", ['द'] = "d", ['ध'] = "dh", ['न'] = "n",
        ['प'] = "p", ['फ'] = "ph", ['ब'] = "b", ['भ'] = "bh", ['म'] = "m", ['य'] = "y", ['र'] = "r", ['ल'] = "l", ['व'] = "v", ['श'] = "sh",
        ['ष'] = "sh", ['स'] = "s", ['ह'] = "h", ['ळ'] = "l", ['\u0958'] = "q", ['\u0959'] = "kh", ['\u095A'] = "g", ['\u095B'] = "z",
        ['\u095C'] = "r", ['\u095D'] = "rh", ['\u095E'] = "f", ['\u095F'] = "y",
    };

    private static readonly Dictionary<char, string> WithNukta = new() { ['क'] = "q", ['ज'] = "z", ['ड'] = "r", ['ढ'] = "rh", ['फ'] = "f" };

    private static readonly Dictionary<char, string> Vowels = new()
    {
        ['अ'] = "a", ['आ'] = "a", ['इ'] = "i", ['ई'] = "i", ['उ'] = "u", ['ऊ'] = "u", ['ऋ'] = "ri", ['ए'] = "e", ['ऐ'] = "ai", ['ओ'] = "o", ['औ'] = "au", ['ऑ'] = "o", ['ऍ'] = "e",
        ['ा'] = "a", ['ि'] = "i", ['ी'] = "i", ['ु'] = "u", ['ू'] = "u", ['ृ'] = "ri", ['े'] = "e", ['ै'] = "ai", ['ो'] = "o", ['ौ'] = "au", ['ॉ'] = "o", ['ॅ'] = "e",
    };

    /// <summary>Whether a letter is one of this script.</summary>
    public static bool Has(char c) => c is >= '\u0900' and <= '\u097F';

    /// <summary>The text with every word of this script spelled in Latin letters.</summary>
    public static string ToLatin(string text)
    {
        var latin = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!Has(text[i]))
            {
                latin.Append(text[i++]);
                continue;
            }

            var end = i;
            while (end < text.Length && Has(text[end]))
            {
                end++;
            }

            AppendWord(latin, text.AsSpan(i, end - i));
            i = end;
        }

        return latin.ToString();
    }

    private static void AppendWord(StringBuilder latin, ReadOnlySpan<char> word)
    {
        // Sound by sound: a consonant, and its vowel; null where the vowel is the one that is not written.
        var sounds = new List<(string Consonant, string? Vowel)>();
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (Consonants.TryGetValue(c, out var consonant))
            {
                if (i + 1 < word.Length && word[i + 1] == Nukta)
                {
                    consonant = WithNukta.GetValueOrDefault(c, consonant);
                    i++;
                }

                var next = i + 1 < word.Length ? word[i + 1] : '\0';
                if (next == Virama)
                {
                    sounds.Add((consonant, ""));
                    i++;
                }
                else if (next is >= '\u093E' and <= '\u094C' && Vowels.TryGetValue(next, out var sign))
                {
                    sounds.Add((consonant, sign));
                    i++;
                }
                else
                {
                    sounds.Add((consonant, null));
                }
            }
            else if (Vowels.TryGetValue(c, out var vowel))
            {
                sounds.Add(("", vowel));
            }
            else if (c is '\u0902' or '\u0901')
            {
                var isLip = i + 1 < word.Length && word[i + 1] is 'प' or 'फ' or 'ब' or 'भ' or 'म';
                sounds.Add((isLip ? "m" : "n", ""));
                Fill(sounds, sounds.Count - 2);
            }
            else if (char.IsDigit(c))
            {
                sounds.Add(((c - '\u0966').ToString(System.Globalization.CultureInfo.InvariantCulture), ""));
            }
        }

        for (var i = 0; i < sounds.Count; i++)
        {
            latin.Append(sounds[i].Consonant).Append(sounds[i].Vowel ?? (IsSilent(sounds, i) ? "" : "a"));
        }
    }

    // Before a nasal the unwritten vowel is always spoken.
    private static void Fill(List<(string Consonant, string? Vowel)> sounds, int index)
    {
        if (index >= 0 && sounds[index].Vowel is null)
        {
            sounds[index] = (sounds[index].Consonant, "a");
        }
    }

    /// <summary>The unwritten vowel falls at the end of a word, and within between two sounds with vowels: अरविंद, but सुषमा is "sushma".</summary>
    private static bool IsSilent(List<(string Consonant, string? Vowel)> sounds, int index)
    {
        if (index == sounds.Count - 1)
        {
            // Behind another consonant, r and y cannot end a word: चंद्र is "chandra", अरविंद "arvind".
            return index > 0 && !(sounds[index - 1].Vowel is "" && sounds[index].Consonant is "r" or "y" or "v");
        }

        var isFollowed = sounds[index + 1].Vowel is { Length: > 0 } && sounds[index + 1].Consonant.Length > 0;
        return index > 0 && isFollowed && sounds[index - 1].Vowel is not "" && !(sounds[index - 1].Vowel is null && IsSilent(sounds, index - 1));
    }
}
