namespace DigestBot.Cards;

/// <summary>Words of an article, and where they stand.</summary>
/// <param name="Field">Which field they stand in.</param>
/// <param name="Text">The words, exactly as written there.</param>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="End">Index after the last one.</param>
public sealed record TextSpan(TextField Field, string Text, int Start, int End);
