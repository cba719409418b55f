using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>One thing that two reports share.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The words of the new report.</param>
/// <param name="Worth">How much it weighs, in nats.</param>
public sealed record MatchEvidence(TraceKind Kind, string Words, double Worth);
