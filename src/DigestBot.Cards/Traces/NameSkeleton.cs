using AnyAscii;

namespace DigestBot.Cards.Traces;

/// <summary>
/// What of a name survives its way through alphabets: the order of its consonants, in seven classes. Trump, Трамп, トランプ, 트럼프 and
/// 特朗普 all give TRNP; vowels come and go, and so do the voiced and the voiceless of a pair.
/// </summary>
internal static class NameSkeleton
{
    /// <summary>What spellings agree on where letters do not; the longest first.</summary>
    private static readonly (string Spelled, char Class)[] Digraphs =
    [
        ("sch", 'S'), ("tch", 'S'), ("sh", 'S'), ("ch", 'S'), ("zh", 'S'), ("ts", 'S'), ("ph", 'F'), ("kh", 'K'), ("gh", '\0'), ("th", 'T'),
        ("ck", 'K'), ("ng", 'N'), ("ks", 'K'),
    ];

    /// <param name="word">A word in any script.</param>
    /// <returns>Of P T K F S R N; may be empty.</returns>
    public static string Of(string word)
    {
        var latin = System.Text.Ascii.IsValid(word) ? word : word.Transliterate();
        Span<char> letters = latin.Length <= 128 ? stackalloc char[latin.Length] : new char[latin.Length];
        var length = 0;
        foreach (var c in latin)
        {
            if (char.IsAsciiLetter(c))
            {
                letters[length++] = char.ToLowerInvariant(c);
            }
        }

        return Of(letters[..length]);
    }

    private static string Of(ReadOnlySpan<char> letters)
    {
        Span<char> skeleton = letters.Length <= 128 ? stackalloc char[letters.Length] : new char[letters.Length];
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
