using System.Collections.Frozen;

namespace DigestBot.Cards.Text;

/// <summary>Whether a phrase may go on with the ending of a case.</summary>
internal enum CaseEnding
{
    /// <summary>It stands as it is.</summary>
    None,

    /// <summary>With or without one: Киевстар, Киевстара.</summary>
    Optional,

    /// <summary>Only with one: the form is a stem.</summary>
    Required,
}

/// <summary>Endings that languages put on names: "Київстару", "Ericssona", "Deutschen Telekoms".</summary>
internal static class CaseEndings
{
    private const int Longest = 4;

    private static readonly FrozenSet<string> Cyrillic =
        "а у ом ем е ы и і ів ам ами ах ой ою ей я ю єм ям ями ях ові еві ём ым им ого ому ої".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Polish = "a u owi em iem ie e ą ę i y ów om ami ach ze ę o".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> German = new[] { "s" }.ToFrozenSet();

    /// <summary>Whether the rest of a word is such an ending.</summary>
    /// <param name="rest">What stands behind the stem, to the end of the word.</param>
    /// <param name="language">ISO 639-1.</param>
    public static bool Are(ReadOnlySpan<char> rest, string language)
    {
        if (rest.Length is 0 or > Longest)
        {
            return false;
        }

        var endings = rest[0] is >= '\u0400' and <= '\u052F' ? Cyrillic : language switch { "pl" => Polish, "de" => German, _ => null };
        return endings is not null && endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest);
    }

    /// <summary>A name with its endings: itself, and its stem when it ends in a vowel that the ending replaces.</summary>
    public static IEnumerable<Phrase> Inflected(PhraseKind kind, string id, string form)
    {
        const int shortestStem = 4;
        if (form.Length > 0 && Scripts.Of(form[^1]) != Script.Spaced)
        {
            yield return new Phrase(kind, id, form);
            yield break;
        }

        yield return new Phrase(kind, id, form, CaseEnding.Optional);
        if (form.Length > shortestStem && form[^1] is 'а' or 'я' or 'ь' or 'й' or 'a')
        {
            yield return new Phrase(kind, id, form[..^1], CaseEnding.Required);
        }
    }
}
