using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>What a shared trace is worth: how likely it is in two reports of one story against how likely by chance.</summary>
internal static class TraceWeights
{
    /// <summary>Articles that the prior weighs as much as.</summary>
    public const float Doubt = 10;

    private const int Classes = 7; // of consonants

    private static readonly TraceKind[] Kinds = Enum.GetValues<TraceKind>();
    private static readonly float[] Trusts = [.. Kinds.Select(TrustIn)];
    private static readonly float[] LogsIfSame = [.. Kinds.Select(k => MathF.Log(IfSame(k)))];
    private static readonly float[] ByLength = [.. Enumerable.Range(0, 32).Select(n => 3 / MathF.Pow(Classes, n))];

    /// <summary>How much is believed of a kind, because traces of one kind lean on each other: a name gives two, a date comes with its event.</summary>
    public static float Trust(TraceKind kind) => Trusts[(int)kind];

    /// <summary>What a shared trace is worth, in nats; below 0 when it is likelier by chance.</summary>
    /// <param name="kind">What it is of.</param>
    /// <param name="rarity">Minus the logarithm of its chance.</param>
    public static float Worth(TraceKind kind, float rarity) => Trusts[(int)kind] * (LogsIfSame[(int)kind] + rarity);

    /// <summary>How often a trace is in <see cref="Doubt"/> reports of any kind, before a single one was seen.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="namesAsLong">Names of as many consonants in the article: the more, the more are there by chance.</param>
    public static float Expected(in Trace trace, int namesAsLong) => (Doubt * Prior(trace, namesAsLong)) + 0.01f;

    private static float Prior(in Trace trace, int namesAsLong) => trace.Kind switch
    {
        TraceKind.Name or TraceKind.NameStart => MathF.Min(0.6f, namesAsLong * ByLength[Math.Min((int)trace.Length, ByLength.Length - 1)]),
        TraceKind.Number => trace.Length switch { <= 2 => 0.06f, 3 => 0.02f, _ => 0.004f },
        TraceKind.Country or TraceKind.Date or TraceKind.Topic => 0.1f,
        TraceKind.Party => 0.02f,
        TraceKind.Action => 0.12f,
        _ => 0.08f,
    };

    private static float TrustIn(TraceKind kind) => kind switch
    {
        TraceKind.Name => 0.6f,
        TraceKind.NameStart => 0.4f,
        TraceKind.Number => 1,
        TraceKind.Country or TraceKind.Party or TraceKind.Topic => 0.8f,
        TraceKind.Date => 0.7f,
        TraceKind.EventDate => 0.9f,
        _ => 0.5f,
    };

    /// <summary>How often a trace of one report is in another one of the same story.</summary>
    private static float IfSame(TraceKind kind) => kind switch
    {
        TraceKind.Name or TraceKind.NameStart => 0.35f,
        TraceKind.Number => 0.7f,
        TraceKind.Country or TraceKind.Party or TraceKind.EventDate => 0.6f,
        _ => 0.5f,
    };
}
