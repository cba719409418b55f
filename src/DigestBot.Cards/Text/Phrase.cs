using System.Runtime.InteropServices;

namespace DigestBot.Cards.Text;

/// <summary>A form of a language file and what it stands for.</summary>
internal sealed class Phrase
{
    /// <param name="kind">What it is good for.</param>
    /// <param name="id">Which one of that kind.</param>
    /// <param name="form">As it stands in the file: a final <c>*</c> stands for the rest of the word.</param>
    /// <param name="ending">Whether the word may go on with the ending of a case.</param>
    public Phrase(PhraseKind kind, string id, string form, CaseEnding ending = CaseEnding.None)
    {
        Kind = kind;
        Id = id;
        Ending = ending;
        IsPrefix = form.EndsWith('*');
        Form = IsPrefix ? form[..^1] : form;
        Capital = Form.Length > 0 && char.IsUpper(Form[0]);
        AllCapitals = Capital && Form.Count(char.IsLetter) is > 1 and <= 7 && !Form.Any(char.IsLower);
    }

    /// <summary>The same phrase, good in one language only.</summary>
    public Phrase In(string language) => new(Kind, Id, Form, Ending) { Language = language };

    /// <summary>"اليوم" is today, "يوم" is any day: where dates are meant, the article counts.</summary>
    public bool NeedsArticle => Kind is PhraseKind.RelativeDay or PhraseKind.DateWord && Form.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>What it is good for.</summary>
    public PhraseKind Kind { get; }

    /// <summary>Which one of that kind.</summary>
    public string Id { get; }

    /// <summary>The words, without the star.</summary>
    public string Form { get; }

    /// <summary>Stands for every word that begins so.</summary>
    public bool IsPrefix { get; }

    /// <summary>The only language it is good in; null = any.</summary>
    public string? Language { get; private init; }

    /// <summary>Whether the word may go on with the ending of a case.</summary>
    public CaseEnding Ending { get; }

    /// <summary>Only found where the text has a capital.</summary>
    public bool Capital { get; }

    /// <summary>An abbreviation such as ITU: only found in capitals, since "itu" is a word of Indonesian.</summary>
    public bool AllCapitals { get; }
}

/// <summary>A phrase found in a text.</summary>
/// <param name="Start">Index of its first code unit.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Phrase">Which it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hit(int Start, int End, Phrase Phrase)
{
    /// <summary>Length in code units.</summary>
    public int Length => End - Start;
}
