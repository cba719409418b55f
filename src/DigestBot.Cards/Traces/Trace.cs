namespace DigestBot.Cards.Traces;

/// <summary>Something an article says that reads the same in every language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">The same for the same thing in whatever language. A name's start has the code of the name that is no longer than it.</param>
/// <param name="Length">Consonants of a name, digits of a number; 0 for others.</param>
/// <param name="Field">Where its words stand.</param>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Told">How the card says it; null = by the words that stand there.</param>
public readonly record struct Trace(TraceKind Kind, ulong Code, byte Length, TextField Field, int Start, int End, string? Told)
{
    /// <summary>The words it was read from, so that a person can check.</summary>
    /// <param name="title">The article's title.</param>
    /// <param name="text">Its text.</param>
    public string Words(string? title, string text) => Told ?? (Field == TextField.Title ? title ?? string.Empty : text)[Start..End].Trim();
}
