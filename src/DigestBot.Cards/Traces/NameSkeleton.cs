using AnyAscii;

namespace DigestBot.Cards.Traces;

/// <summary>
/// What of a name survives its way through alphabets: the order of its consonants, in seven classes. Trump, Трамп, トランプ, 트럼프 and
/// 特朗普 all give TRNP; vowels come and go, and so do the voiced and the voiceless of a pair.
/// </summary>
internal static class NameSkeleton
{
    private const int Longest = 96; // letters read of one word

    /// <summary>Each character in Latin letters, as far as it was met: a word is read some hundred times faster so.</summary>
    private static readonly string?[] Latin = new string?[char.MaxValue + 1];

    /// <summary>What spellings agree on where letters do not; the longest first.</summary>
    private static readonly (string Spelled, char Class)[] Digraphs =
    [
        ("sch", 'S'), ("tch", 'S'), ("sh", 'S'), ("ch", 'S'), ("zh", 'S'), ("ts", 'S'), ("ph", 'F'), ("kh", 'K'), ("gh", '\0'), ("th", 'T'),
        ("ck", 'K'), ("ng", 'N'), ("ks", 'K'),
    ];

    /// <param name="word">A word in any script.</param>
    /// <returns>Of P T K F S R N; may be empty.</returns>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[Longest];
        var length = 0;
        foreach (var c in word)
        {
            var latin = c < '\u0080' ? OfAscii(c) : (Latin[c] ??= Transliterated(c)).AsSpan();
            if (length + latin.Length > Longest)
            {
                break;
            }

            latin.CopyTo(letters[length..]);
            length += latin.Length;
        }

        return OfLetters(letters[..length]);
    }

    private static ReadOnlySpan<char> OfAscii(char c) =>
        char.IsAsciiLetter(c) ? "abcdefghijklmnopqrstuvwxyz".AsSpan((c | 0x20) - 'a', 1) : default;

    private static string Transliterated(char c) =>
        string.Concat((char.IsSurrogate(c) ? string.Empty : c.ToString().Transliterate()).Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static string OfLetters(ReadOnlySpan<char> letters)
    {
        Span<char> skeleton = stackalloc char[Longest];
        var length = 0;
        var last = '\0';
        for (var i = 0; i < letters.Length;)
        {
            var (consonant, read) = Next(letters[i..]);
            if (consonant != '\0' && consonant != last)
            {
                skeleton[length++] = consonant;
            }

            last = consonant; // a vowel between two of a class keeps both
            i += read;
        }

        return new string(skeleton[..length]);
    }

    private static (char Class, int Read) Next(ReadOnlySpan<char> letters)
    {
        foreach (var (spelled, consonant) in Digraphs)
        {
            if (letters.StartsWith(spelled))
            {
                return (consonant, spelled.Length);
            }
        }

        var softC = letters.Length > 1 && letters[1] is 'e' or 'i' or 'y';
        return (letters[0] switch
        {
            'p' or 'b' => 'P',
            't' or 'd' => 'T',
            'c' when softC => 'S',
            'g' or 'k' or 'c' or 'q' or 'x' => 'K',
            'f' or 'v' or 'w' => 'F',
            's' or 'z' or 'j' => 'S',
            'r' or 'l' => 'R',
            'm' or 'n' => 'N',
            _ => '\0',
        }, 1);
    }
}
