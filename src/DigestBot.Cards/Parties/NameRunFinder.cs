using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Finds names without a title in languages that capitalise little else, Russian, Ukrainian and Polish: two or three capitalised
/// words in a row within a sentence. Places are told by the preposition before them and by the ending of an adjective.
/// </summary>
internal static class NameRunFinder
{
    private const int ShortestName = 3;

    private static readonly HashSet<string> PlacePrepositions = [.. "в во на из у до з із w we na do z ze".Split(' ')];

    private static readonly string[] AdjectiveEndings =
        [.. "ый ая яя ое ого его ому ему ых ые ие ской ском ную ной ном ська ське ського ській ському ne ie nej nego ego emu ych skiego skim skiej".Split(' ')];

    private static readonly string[] PolishPlaceEndings = [.. "nych nymi nej nego owa owej ową czna cznej czny cznego skich wych wymi".Split(' ')];

    /// <summary>Start and end of each name, in order.</summary>
    public static IEnumerable<(int Start, int End)> Find(FieldReading field, NameWords words, LanguagePack pack)
    {
        if (!pack.InflectsNames || field.IsAllCapitals)
        {
            yield break;
        }

        foreach (var sentence in field.Sentences)
        {
            var index = sentence.Start;
            var before = "";
            while (index < sentence.End)
            {
                if (!Scripts.IsWord(field.Text[index]) || (index > 0 && Scripts.IsWord(field.Text[index - 1])))
                {
                    index++;
                    continue;
                }

                var isPlace = PlacePrepositions.Contains(before);
                var run = char.IsUpper(field.Text[index]) ? RunAt(field.Text, words, index, sentence, pack, isPlace) : default;
                if (run.Words > 1 && (!isPlace || run.Start > index))
                {
                    yield return (run.Start, run.End);
                }

                var end = Math.Max(run.End, words.EndOfWord(index));
                before = field.Text[index..end].ToLowerInvariant();
                index = Math.Max(end, index + 1);
            }
        }
    }

    /// <summary>Whether a word ends as an adjective in another case does.</summary>
    public static bool LooksLikeAdjective(ReadOnlySpan<char> word) => HasEnding(word, AdjectiveEndings);

    private static bool HasEnding(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, int End, int Words) RunAt(string text, NameWords words, int start, Sentence sentence, LanguagePack pack, bool isPlace)
    {
        int first = start, last = start, count = 0, next = start;
        while (next < sentence.End && count < 4)
        {
            var end = words.EndOfWord(next);
            if (words.KindOf(next, end) != NameWord.Name || (pack.Code != "pl" && text[next] < '\u0400') || (end - next < ShortestName && text[end - 1] != '.'))
            {
                break;
            }

            count++;
            last = end;
            var gap = end;
            while (gap < sentence.End && text[gap] is ' ' or '\u00A0')
            {
                gap++;
            }

            if (gap == end || gap - end > 1)
            {
                break;
            }

            next = gap;
        }

        // The first word of a sentence is capitalised whatever it is, and behind "in" it is a place: of three in a row it is no part
        // of the name.
        if (count == 3 && (first == sentence.Start || isPlace))
        {
            first = words.EndOfWord(first) + 1;
            count--;
        }

        var isNone = count > 1 && (HasEnding(text.AsSpan(first, words.EndOfWord(first) - first), AdjectiveEndings) || HasEnding(text.AsSpan(first, last - first), PolishPlaceEndings));
        isNone |= count > 1 && (pack.ThingWords.Contains(Folding.Fold(text.AsSpan()[first..words.EndOfWord(first)])) || pack.ThingWords.Contains(Folding.Fold(text[words.StartOfWord(last)..last])));
        return count is 2 or 3 && !isNone && first != sentence.Start ? (first, last, count) : (start, last, 0);
    }
}
