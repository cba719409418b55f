using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>
/// Finds persons without a title in scripts with capitals: rows of capitalised words that begin with a known given name or end in a
/// known family name, known names alone within a sentence, and whoever "said" something.
/// </summary>
internal sealed class CasedPersonFinder
{
    private const int MostNames = 4;
    private const int ShortestAlone = 3;

    private readonly FieldReading _field;
    private readonly NameWords _words;
    private readonly LanguagePack _pack;
    private readonly PersonNames _names;
    private readonly ProperWords _proper;
    private readonly HashSet<int> _says;
    private readonly HashSet<int> _saidBy;

    /// <param name="field">The field.</param>
    /// <param name="words">Its words.</param>
    /// <param name="pack">Its language.</param>
    public CasedPersonFinder(FieldReading field, NameWords words, LanguagePack pack)
    {
        _field = field;
        _words = words;
        _pack = pack;
        _names = PersonNames.Of(pack.Code);
        _proper = new ProperWords(field.Text);
        _says = [.. field.All(PhraseKind.Says).Select(hit => hit.Start)];
        _saidBy = [.. field.All(PhraseKind.Says).Select(hit => hit.End)];
    }

    /// <summary>Start and end of each name, in order.</summary>
    public IEnumerable<(int Start, int End)> Find()
    {
        var text = _field.Text;
        if (!_pack.HasCase || _field.IsAllCapitals)
        {
            yield break;
        }

        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetter(text[start]))
            {
                start++;
                continue;
            }

            var end = _words.EndOfWord(start);
            if (!char.IsUpper(text[start]) || _words.KindOf(start, end) != NameWord.Name)
            {
                start = Math.Max(end, start + 1);
                continue;
            }

            var run = Run(start, end);
            if (run.Count > 0)
            {
                var (from, to) = Choose(run);
                if (to > 0)
                {
                    yield return (from, to);
                }
            }

            start = run.Count > 0 ? run[^1].End : end;
        }
    }

    private List<(int Start, int End, string Folded)> Run(int start, int end)
    {
        var text = _field.Text;
        var run = new List<(int Start, int End, string Folded)>();
        var particle = 0;
        while (run.Count + particle < MostNames + 1)
        {
            var kind = _words.KindOf(start, end);
            if (kind == NameWord.Name)
            {
                run.Add((start, end, Folding.Fold(text.AsSpan()[start..end])));
                particle = 0;
            }
            else if (kind != NameWord.Particle || run.Count == 0 || ++particle > 2)
            {
                break;
            }

            var next = end;
            if (next >= text.Length || text[next] is not (' ' or '\u00A0' or '-') || next + 1 >= text.Length || !char.IsLetter(text[next + 1]))
            {
                // "J.P. Morgan", and "Joliot - Curie" as some texts set it.
                if (!(next > 0 && text[next - 1] == '.' && next < text.Length && char.IsLetter(text[next])))
                {
                    break;
                }

                next--;
            }

            start = next + 1;
            end = _words.EndOfWord(start);
        }

        return run;
    }

    private (int Start, int End) Choose(List<(int Start, int End, string Folded)> run)
    {
        var text = _field.Text;
        var code = _pack.Code;
        var first = 0;
        var isWithin = ProperWords.IsWithin(text, run[0].Start);

        // The first word of a sentence has its capital from there: it counts only as a name that is no word.
        if (!isWithin && (!IsGiven(run[0].Folded) || _pack.IsFunctionWord(run[0].Folded) || _proper.IsSmallSomewhere(run[0].Folded)))
        {
            if (run.Count == 1 || IsThing(run))
            {
                return run.Count == 1 && (_proper.Count(run[0].Folded) > 0 ? IsSpeaker(run[0].Start, run[0].End) : IsUnknownSpeaker(run[0])) ? (run[0].Start, run[0].End) : default;
            }

            first = IsGiven(run[1].Folded) ? 1 : 0;
            isWithin = first == 1;
        }

        if (IsThing(run))
        {
            return default;
        }

        var given = run.FindIndex(first, word => IsGiven(word.Folded) && word.Folded.Length >= ShortestAlone);
        if (run.Count - first > 1)
        {
            var isName = given >= 0 && given < run.Count - 1
                || ((_names.IsSurname(run[^1].Folded, code) || _names.StandsAlone(run[^1].Folded)) && (isWithin || _proper.Count(run[^1].Folded) > 0))
                || (isWithin && IsSpeaker(run[first].Start, run[^1].End))
                || (first < run.Count - 1 && text[run[first].End - 1] == '.' && run[first].End - run[first].Start == 2);
            if (!isName)
            {
                return default;
            }

            first = given > first && given < run.Count - 1 ? given : first;
            return (run[first].Start, run[^1].End);
        }

        return IsAlone(run[^1], given >= 0) ? (run[^1].Start, run[^1].End) : default;
    }

    private bool IsGiven(string folded) => _names.IsGiven(folded, _pack.Code) || _pack.IsForeignGiven(folded);

    // "Kenseth said" at the start of a sentence: no word that is known to begin one, in languages where common nouns are small.
    private bool IsUnknownSpeaker((int Start, int End, string Folded) word) =>
        _pack.Crowds.Count > 0 && word.End - word.Start > ShortestAlone && _says.Contains(word.End + 1) && _field.Text[word.End] == ' '
        && !_pack.Crowds.Contains(word.Folded) && !_pack.IsFunctionWord(word.Folded) && !_proper.IsSmallSomewhere(word.Folded)
        && !_names.IsPlace(word.Folded, _pack.Code) && !_pack.ThingWords.Contains(word.Folded) && !word.Folded.Contains('-', StringComparison.Ordinal)
        && !(_pack.Code == "en" && word.Folded.EndsWith('s'));

    // "Hudson River", "Beverly Hills": what it is stands last, or the words are a place.
    private bool IsThing(List<(int Start, int End, string Folded)> run) =>
        _pack.ThingWords.Contains(run[^1].Folded) || _pack.ThingWords.Contains(run[0].Folded)
        || (run.Count > 1 && _names.IsPlace(string.Join(' ', run.Select(word => word.Folded)), _pack.Code));

    private bool IsAlone((int Start, int End, string Folded) word, bool isGiven)
    {
        if (word.End - word.Start < ShortestAlone || _names.IsPlace(word.Folded, _pack.Code) || _proper.IsSmallSomewhere(word.Folded) || IsFollowedByCapital(word.End))
        {
            return false;
        }

        var isWithin = ProperWords.IsWithin(_field.Text, word.Start);
        if ((IsSpeaker(word.Start, word.End) || IsSubject(word.End)) && isWithin )
        {
            return true;
        }

        // German capitalises nouns, and many family names are nouns.
        var isKnown = _pack.Code == "de" ? isGiven && _names.StandsAloneInGerman(word.Folded) : IsKnownAlone(word.Folded, isGiven);
        return isKnown && (isWithin || (_proper.Count(word.Folded) > 0 && isGiven)) && !IsBehindPlaceWord(word.Start);
    }

    // Other scripts' lists hold no words; the Latin one does.
    private bool IsKnownAlone(string folded, bool isGiven) =>
        _pack.Code is "ru" or "uk" ? isGiven || _names.IsSurname(folded, _pack.Code)
        : _names.StandsAlone(folded) || (_pack.Code == "pl" && !_pack.ThingWords.Contains(folded) && (isGiven || _names.IsSurname(folded, _pack.Code)));

    private bool IsSpeaker(int start, int end) =>
        (end + 1 < _field.Text.Length && _field.Text[end] == ' ' && _says.Contains(end + 1)) || (start > 0 && _saidBy.Contains(start - 1));

    // "Гейер вернулась": a verb of the past behind it, in languages where that has endings of its own.
    private bool IsSubject(int end)
    {
        var text = _field.Text;
        if (_pack.PastEndings.Length == 0 || end + 1 >= text.Length || text[end] != ' ' || !char.IsLower(text[end + 1]))
        {
            return false;
        }

        var word = text.AsSpan(end + 1, Scripts.EndOfWord(text, end + 2) - end - 1);
        foreach (var ending in _pack.PastEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFollowedByCapital(int end) =>
        _pack.Code != "de" && end + 1 < _field.Text.Length && _field.Text[end] is ' ' or '-' && char.IsUpper(_field.Text[end + 1]);

    private bool IsBehindPlaceWord(int start)
    {
        var before = start - 1;
        while (before > 0 && char.IsLetter(_field.Text[before - 1]))
        {
            before--;
        }

        return before < start - 1 && _pack.PlaceWords.Contains(Folding.Fold(_field.Text.AsSpan()[before..(start - 1)]));
    }
}
