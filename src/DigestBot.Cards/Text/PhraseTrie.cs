namespace DigestBot.Cards.Text;

/// <summary>
/// All phrases of a language, found in one pass over a text. The cost grows with the text only: a walk starts at each beginning
/// of a word and is never longer than the longest phrase.
/// </summary>
/// <remarks>The nodes lie breadth first in flat arrays, so that a language of 10,000 phrases takes about a megabyte.</remarks>
internal sealed class PhraseTrie
{
    // A line break within a phrase is fine, an empty line is not.
    private const int MostSpaces = 3;

    // In a form: any short ending of the word, or none.
    private const char Ending = '~';
    private const int LongestEnding = 4;
    private const string ArabicConjunctions = "وف";
    private const string ArabicPrepositions = "بكل";

    private readonly char[] _labels;
    private readonly int[] _firstChild;
    private readonly int[] _firstPhrase;
    private readonly Phrase[] _phrases;
    private readonly bool[] _hasEnding; // nodes with a child for the ending of a case

    /// <param name="phrases">Any order; a phrase that folds to nothing is left out.</param>
    public PhraseTrie(IEnumerable<Phrase> phrases)
    {
        var sorted = phrases.Select(phrase => (Key: KeyOf(phrase.Form), Phrase: phrase)).Where(pair => pair.Key.Length > 0)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var labels = new List<char> { '\0' };
        var firstChild = new List<int>();
        var firstPhrase = new List<int>();
        var ordered = new List<Phrase>(sorted.Length);
        var waiting = new Queue<(int Low, int High, int Depth)>();
        waiting.Enqueue((0, sorted.Length, 0));
        while (waiting.TryDequeue(out var node))
        {
            firstChild.Add(labels.Count);
            firstPhrase.Add(ordered.Count);
            var low = node.Low;
            while (low < node.High && sorted[low].Key.Length == node.Depth)
            {
                ordered.Add(sorted[low++].Phrase);
            }

            while (low < node.High)
            {
                var label = sorted[low].Key[node.Depth];
                var high = low + 1;
                while (high < node.High && sorted[high].Key[node.Depth] == label)
                {
                    high++;
                }

                labels.Add(label);
                waiting.Enqueue((low, high, node.Depth + 1));
                low = high;
            }
        }

        firstChild.Add(labels.Count);
        firstPhrase.Add(ordered.Count);
        (_labels, _firstChild, _firstPhrase, _phrases) = ([.. labels], [.. firstChild], [.. firstPhrase], [.. ordered]);
        _hasEnding = new bool[_firstChild.Length];
        for (var node = 0; node + 1 < _firstChild.Length; node++)
        {
            _hasEnding[node] = Child(node, Ending) >= 0;
        }
    }

    /// <summary>Every phrase that stands in the text, overlapping ones too, by start and then by length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">ISO 639-1 code of its language: which endings its names take.</param>
    public List<Hit> Scan(string text, string language)
    {
        var hits = new List<Hit>();
        for (var start = 0; start < text.Length; start++)
        {
            if (Folding.Fold(text[start]) is Folding.Nothing or ' ' || !Scripts.IsBoundary(text, start))
            {
                continue;
            }

            Walk(text, start, start, language, hits);
            if (Scripts.Of(text[start]) == Script.Arabic)
            {
                WalkBehindClitics(text, start, language, hits);
            }
        }

        return hits;
    }

    private static string KeyOf(string form)
    {
        var key = Folding.Fold(form);
        return key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) ? key[2..] : key;
    }

    /// <summary>"وللمكسيك" is "and to Mexico": conjunction, preposition and article stand before the word without a space.</summary>
    private void WalkBehindClitics(string text, int start, string language, List<Hit> hits)
    {
        var index = start;
        if (StartsWithArticle(text, index))
        {
            Walk(text, index, index + 2, language, hits);
        }

        if (Letter(text, index, ArabicConjunctions))
        {
            WalkWord(text, ++index, language, hits);
        }

        if (Letter(text, index, ArabicPrepositions))
        {
            if (text[index] == 'ل' && index + 1 < text.Length && text[index + 1] == 'ل')
            {
                Walk(text, index + 1, index + 2, language, hits);
            }

            WalkWord(text, index + 1, language, hits);
        }
    }

    private void WalkWord(string text, int index, string language, List<Hit> hits)
    {
        Walk(text, index, index, language, hits);
        if (StartsWithArticle(text, index))
        {
            Walk(text, index, index + 2, language, hits);
        }
    }

    private static bool Letter(string text, int index, string letters) => index < text.Length && letters.Contains(text[index], StringComparison.Ordinal);

    private static bool StartsWithArticle(string text, int index) =>
        index + 2 < text.Length && Folding.Fold(text[index]) == 'ا' && text[index + 1] == 'ل';

    private void Walk(string text, int start, int from, string language, List<Hit> hits) => Walk(text, start, from, from, 0, language, hits);

    private void Walk(string text, int start, int from, int place, int node, string language, List<Hit> hits)
    {
        var spaces = 0;
        for (var index = place; index < text.Length; index++)
        {
            var folded = Folding.Fold(text[index]);
            if (folded == Folding.Nothing)
            {
                continue;
            }

            spaces = folded == ' ' ? spaces + 1 : 0;
            if (spaces > MostSpaces)
            {
                return;
            }

            if (spaces > 1)
            {
                continue;
            }

            node = Child(node, folded);
            if (node < 0)
            {
                return;
            }

            if (_firstPhrase[node] < _firstPhrase[node + 1])
            {
                Report(text, start, index + 1, node, from - start == 2, language, hits);
            }

            if (_hasEnding[node])
            {
                var end = index + 1;
                while (end < text.Length && end - index <= LongestEnding && !Scripts.IsBoundary(text, end))
                {
                    end++;
                }

                if (Scripts.IsBoundary(text, end))
                {
                    var behind = Child(node, Ending);
                    if (_firstPhrase[behind] < _firstPhrase[behind + 1])
                    {
                        Report(text, start, end, behind, from - start == 2, language, hits);
                    }

                    Walk(text, start, from, end, behind, language, hits);
                }
            }
        }
    }

    private int Child(int node, char label)
    {
        int low = _firstChild[node], high = _firstChild[node + 1] - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var found = _labels[middle];
            if (found == label)
            {
                return middle;
            }

            if (found < label)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private void Report(string text, int start, int end, int node, bool hasArticle, string language, List<Hit> hits)
    {
        while (end < text.Length && Folding.Fold(text[end]) == Folding.Nothing)
        {
            end++;
        }

        var endsWord = Scripts.IsBoundary(text, end) || Scripts.Of(text[end - 1]) == Script.Hangul;
        for (var i = _firstPhrase[node]; i < _firstPhrase[node + 1]; i++)
        {
            var phrase = _phrases[i];
            var fits = phrase.Ending switch
            {
                CaseEnding.None => endsWord || phrase.IsPrefix,
                CaseEnding.Optional => endsWord || CaseEndings.Are(text.AsSpan(end, Scripts.EndOfWord(text, end) - end), language),
                _ => !endsWord && CaseEndings.Are(text.AsSpan(end, Scripts.EndOfWord(text, end) - end), language),
            };
            if (!fits || (phrase.Language is not null && phrase.Language != language) || (phrase.NeedsArticle && !hasArticle))
            {
                continue;
            }

            var whole = endsWord ? end : Scripts.EndOfWord(text, end);
            if (CaseFits(text, start, end, phrase) && KatakanaFits(text, start, whole, phrase))
            {
                hits.Add(new Hit(start, whole, phrase));
            }
        }
    }

    private static bool CaseFits(string text, int start, int end, Phrase phrase) =>
        !phrase.Capital || (char.IsUpper(text[start]) && (!phrase.AllCapitals || !text.AsSpan(start, end - start).ContainsLower()));

    // タイ is Thailand, タイトル is a title: a name of a country is the whole run.
    private static bool KatakanaFits(string text, int start, int end, Phrase phrase) =>
        phrase.Kind is PhraseKind.Action or PhraseKind.Topic || !(Scripts.IsInsideKatakana(text, start) || Scripts.IsInsideKatakana(text, end));
}
