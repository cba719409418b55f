using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>What a word can be in a row of words that may hold a name.</summary>
internal enum NameWord
{
    /// <summary>No word: the row ends.</summary>
    None,

    /// <summary>Capitalised, and no word of offices: part of a name.</summary>
    Name,

    /// <summary>A word of offices, an abbreviation in capitals, a country, or a small connecting word.</summary>
    Office,

    /// <summary>"von", "bin": part of a name when a name follows.</summary>
    Particle,

    /// <summary>Any other word.</summary>
    Other,
}

/// <summary>Reads a text word by word, for names.</summary>
internal sealed class NameWords(FieldReading reading, LanguagePack pack, MentionIndex countries, MentionIndex offices)
{
    private const int LongestConnector = 3;

    /// <summary>The text.</summary>
    public string Text => reading.Text;

    /// <summary>Whether only spaces part two words.</summary>
    public bool IsSpace(int from, int to) => to > from && to - from <= LongestConnector && Text.AsSpan(from, to - from).Trim(" \u00A0").IsEmpty;

    /// <summary>The end of the word at a place, with its hyphens, its apostrophes and, for an initial, its full stop.</summary>
    public int EndOfWord(int start)
    {
        var end = start;
        while (end < Text.Length && (Scripts.IsWord(Text[end])
            || (Text[end] is '-' or '\'' or '’' or '‑' or 'ʼ' && end + 1 < Text.Length && char.IsLetter(Text[end + 1]))))
        {
            end++;
        }

        return end == start + 1 && end < Text.Length && Text[end] == '.' && char.IsUpper(Text[start]) && !IsBehindWord(start) ? end + 1 : end;
    }

    /// <summary>The start of the word that ends at a place.</summary>
    public int StartOfWord(int end)
    {
        var start = end;
        if (start > 1 && Text[start - 1] == '.' && char.IsUpper(Text[start - 2]) && !IsBehindWord(start - 2))
        {
            start -= 2;
        }

        while (start > 0 && (Scripts.IsWord(Text[start - 1])
            || (Text[start - 1] is '-' or '\'' or '’' or '‑' or 'ʼ' && start > 1 && char.IsLetter(Text[start - 2]))))
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether a word alone is an adjective rather than a name: the Белого of "представитель Белого дома".</summary>
    public bool IsAdjective(int start, int end) => pack.InflectsNames && NameRunFinder.LooksLikeAdjective(Text.AsSpan(start, end - start));

    /// <summary>What a word can be.</summary>
    public NameWord KindOf(int start, int end)
    {
        if (end <= start || !char.IsLetter(Text[start]))
        {
            return NameWord.None;
        }

        var folded = Folding.Fold(Text.AsSpan()[start..end]);
        if (pack.NameParticles.Contains(folded))
        {
            return NameWord.Particle;
        }

        if (pack.OfficeWords.Contains(folded) || pack.CalendarWords.Contains(folded) || countries.Overlapping(start, end) is not null || offices.Overlapping(start, end) is not null)
        {
            return NameWord.Office;
        }

        if (char.IsUpper(Text[start]))
        {
            var isAbbreviation = end - start > 1 && Text[end - 1] != '.' && !Text.AsSpan(start, end - start).ContainsLower();
            return isAbbreviation && !reading.IsAllCapitals ? NameWord.Office : NameWord.Name;
        }

        return end - start <= LongestConnector ? NameWord.Office : NameWord.Other;
    }

    // The G of "5G." is no initial.
    private bool IsBehindWord(int start) => start > 0 && Scripts.IsWord(Text[start - 1]);
}
