namespace DigestBot.Cards.Traces;

/// <summary>Takes a word that may be a name.</summary>
/// <param name="word">The word, or a part of one.</param>
/// <param name="least">Consonants that it must have to count.</param>
internal delegate void NameHandler(ReadOnlySpan<char> word, int least);
