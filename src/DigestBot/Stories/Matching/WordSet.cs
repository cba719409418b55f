using System.Globalization;

namespace DigestBot.Stories.Matching;

/// <summary>
/// The words of one text, as hashes of their stems, for comparing two texts in one language. Stems are cut, not looked up: the first
/// letters hold what inflection leaves alone; where no spaces part words, pairs of characters stand for them.
/// </summary>
internal sealed class WordSet
{
    private const int MostWords = 300; // the head of a report says what it is about
    private const int Stem = 6;
    private const int ShortestWord = 3;

    private readonly uint[] _words;

    public WordSet(string? title, string text)
    {
        var words = new HashSet<uint>();
        Read(title ?? string.Empty, words);
        Read(text, words);
        _words = [.. words.Order()];
    }

    /// <summary>The hashes, rising.</summary>
    public IReadOnlyList<uint> Words => _words;

    public bool Contains(uint word) => Array.BinarySearch(_words, word) >= 0;

    private static void Read(string text, HashSet<uint> words)
    {
        var start = -1;
        for (var i = 0; i <= text.Length && words.Count < MostWords; i++)
        {
            var within = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsMark(text[i])));
            if (within && IsDense(text[i]))
            {
                if (i + 1 < text.Length && IsDense(text[i + 1]))
                {
                    words.Add(Hash(text.AsSpan(i, 2)));
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
                    words.Add(Hash(text.AsSpan(start, Math.Min(IsHangul(text[start]) ? 3 : Stem, i - start))));
                }

                start = -1;
            }
        }
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

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

        return hash;
    }
}
