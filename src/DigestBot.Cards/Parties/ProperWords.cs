using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>What the capitals of a text tell of its words: which are only ever written with one, and which without too.</summary>
internal sealed class ProperWords
{
    private readonly HashSet<string> _small = [];
    private readonly Dictionary<string, int> _capital = [];

    /// <param name="text">The text.</param>
    public ProperWords(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetter(text[start]))
            {
                start++;
                continue;
            }

            var end = Scripts.EndOfWord(text, start + 1);
            if (char.IsLower(text[start]))
            {
                _small.Add(Folding.Fold(text.AsSpan()[start..end]));
            }
            else if (char.IsUpper(text[start]) && IsWithin(text, start))
            {
                var word = Folding.Fold(text.AsSpan()[start..end]);
                _capital[word] = _capital.GetValueOrDefault(word) + 1;
            }

            start = end;
        }
    }

    /// <summary>How often a word stands with a capital within sentences, if never without one; else 0.</summary>
    public int Count(string folded) => _small.Contains(folded) ? 0 : _capital.GetValueOrDefault(folded);

    /// <summary>Whether a word stands without a capital somewhere.</summary>
    public bool IsSmallSomewhere(string folded) => _small.Contains(folded);

    /// <summary>Whether the word at a place stands within a sentence: behind a small word, a comma or a bracket.</summary>
    public static bool IsWithin(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\u00A0')
        {
            before--;
        }

        return before >= 0 && before < start - 1 && (char.IsLetterOrDigit(text[before]) || text[before] is ',' or ')' or '%');
    }
}
