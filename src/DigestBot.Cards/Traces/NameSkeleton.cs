using System.Numerics;
using AnyAscii;

namespace DigestBot.Cards.Traces;

/// <summary>
/// What of a name survives its way through alphabets: the order of its consonants, in seven classes. Trump, Трамп, トランプ, 트럼프 and
/// 特朗普 all give TRNP; vowels come and go, and so do the voiced and the voiceless of a pair. A skeleton is a number of three bits a
/// consonant, the last one lowest; 0 = no consonant.
/// </summary>
internal static class NameSkeleton
{
    /// <summary>Bits of one consonant.</summary>
    public const int BitsEach = 3;

    private const int Longest = 96; // letters read of one word
    private const int MostConsonants = 20; // what 60 bits hold

    private const int P = 1, T = 2, K = 3, F = 4, S = 5, R = 6, N = 7; // the classes

    /// <summary>Each character in Latin letters, as far as it was met: a word is read some hundred times faster so.</summary>
    private static readonly string?[] Latin = new string?[char.MaxValue + 1];

    /// <summary>How many consonants a skeleton has.</summary>
    public static int Length(ulong skeleton) => (64 - BitOperations.LeadingZeroCount(skeleton) + BitsEach - 1) / BitsEach;

    /// <param name="word">A word in any script.</param>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[Longest];
        var length = 0;
        foreach (var c in word)
        {
            if (c < '\u0080')
            {
                if (char.IsAsciiLetter(c))
                {
                    if (length == Longest)
                    {
                        break;
                    }

                    letters[length++] = (char)(c | 0x20);
                }

                continue;
            }

            var latin = Latin[c] ??= Transliterated(c);
            if (length + latin.Length > Longest)
            {
                break;
            }

            foreach (var letter in latin)
            {
                letters[length++] = letter;
            }
        }

        return OfLetters(letters[..length]);
    }

    private static string Transliterated(char c) =>
        string.Concat((char.IsSurrogate(c) ? string.Empty : c.ToString().Transliterate()).Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static ulong OfLetters(ReadOnlySpan<char> letters)
    {
        var skeleton = 0UL;
        var (count, last) = (0, 0);
        for (var i = 0; i < letters.Length && count < MostConsonants;)
        {
            var (consonant, read) = Next(letters[i..]);
            if (consonant != 0 && consonant != last)
            {
                skeleton = (skeleton << BitsEach) | (uint)consonant;
                count++;
            }

            last = consonant; // a vowel between two of a class keeps both
            i += read;
        }

        return skeleton;
    }

    /// <summary>The class of what comes next, 0 = none, and how many letters it took: spellings agree on where letters do not.</summary>
    private static (int Class, int Read) Next(ReadOnlySpan<char> letters)
    {
        var next = letters.Length > 1 ? letters[1] : '\0';
        return (letters[0], next) switch
        {
            ('s', 'c') when letters.Length > 2 && letters[2] == 'h' => (S, 3),
            ('t', 'c') when letters.Length > 2 && letters[2] == 'h' => (S, 3),
            ('s' or 'c' or 'z', 'h') => (S, 2),
            ('t', 's') => (S, 2),
            ('p', 'h') => (F, 2),
            ('k', 'h') => (K, 2),
            ('g', 'h') => (0, 2),
            ('t', 'h') => (T, 2),
            ('c', 'k') => (K, 2),
            ('n', 'g') => (N, 2),
            ('k', 's') => (K, 2),
            ('p' or 'b', _) => (P, 1),
            ('t' or 'd', _) => (T, 1),
            ('c', 'e' or 'i' or 'y') => (S, 1),
            ('g' or 'k' or 'c' or 'q' or 'x', _) => (K, 1),
            ('f' or 'v' or 'w', _) => (F, 1),
            ('s' or 'z' or 'j', _) => (S, 1),
            ('r' or 'l', _) => (R, 1),
            ('m' or 'n', _) => (N, 1),
            _ => (0, 1),
        };
    }
}
