using System.Globalization;

namespace DigestBot.Stories.Matching;

/// <summary>
/// The words of one text, as hashes of their stems, for comparing two texts in one language. Stems are cut, not looked up: the first
/// letters hold what inflection leaves alone; where no spaces part words, pairs of characters stand for them.
/// </summary>
internal sealed class WordSet
{
    private const int MostWords = 300; // the head of a report says what it is about
    private const int Slots = 1024; // a power of two, more than twice as many
    private const int Stem = 6;
    private const int ShortestWord = 3;

    private readonly uint[] _words;

    public WordSet(string? title, string text)
    {
        Span<uint> slots = stackalloc uint[Slots];
        slots.Clear();
        var count = Read(title, slots, 0);
        count = Read(text, slots, count);
        _words = new uint[count];
        foreach (var word in slots)
        {
            if (word != 0)
            {
                _words[--count] = word;
            }
        }

        Array.Sort(_words);
    }

    /// <summary>The hashes, rising.</summary>
    public ReadOnlySpan<uint> Words => _words;

    private static int Read(ReadOnlySpan<char> text, Span<uint> words, int count)
    {
        var start = -1;
        for (var i = 0; i <= text.Length && count < MostWords; i++)
        {
            var within = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsMark(text[i])));
            if (within && IsDense(text[i]))
            {
                if (i + 1 < text.Length && IsDense(text[i + 1]))
                {
                    count += Add(Hash(text.Slice(i, 2)), words);
                }

                within = false; // what follows begins anew
            }

            if (within && start < 0)
            {
                start = i;
            }
            else if (!within && start >= 0)
            {
                if (i - start >= (IsHangul(text[start]) ? 2 : ShortestWord))
                {
                    count += Add(Hash(text.Slice(start, Math.Min(IsHangul(text[start]) ? 3 : Stem, i - start))), words);
                }

                start = -1;
            }
        }

        return count;
    }

    /// <returns>1 when it is new, else 0.</returns>
    private static int Add(uint word, Span<uint> slots)
    {
        var slot = (int)(word % Slots);
        for (; slots[slot] != 0; slot = (slot + 1) % Slots)
        {
            if (slots[slot] == word)
            {
                return 0;
            }
        }

        slots[slot] = word;
        return 1;
    }

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDense(char c) => c is >= '\u3040' and < '\uAC00' and not 'ー';

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>FNV-1a over the lower-case letters: the same in every process.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        }

        return hash | 1; // never 0
    }
}
