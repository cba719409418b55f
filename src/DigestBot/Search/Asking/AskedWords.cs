namespace DigestBot.Search.Asking;

/// <summary>One thing that must occur, or must not: a word, a phrase, or a party somebody named.</summary>
/// <param name="Text">As typed, without quotes.</param>
/// <param name="IsPhrase">Whether its words must follow each other.</param>
/// <param name="IsPrefix">Whether it is the beginning of a word.</param>
/// <param name="Parties">The ids of parties that are called so, in any language.</param>
internal sealed record AskedWords(string Text, bool IsPhrase, bool IsPrefix, IReadOnlyList<string> Parties);
