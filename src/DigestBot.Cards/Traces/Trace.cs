namespace DigestBot.Cards.Traces;

/// <summary>Something an article says that reads the same in every language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The same for the same thing in whatever language; for a name its consonants by class.</param>
/// <param name="Words">The words it was read from, so that a person can check.</param>
public sealed record Trace(TraceKind Kind, string Value, string Words);
