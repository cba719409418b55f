using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>What a shared trace is worth: how likely it is in two reports of one story against how likely by chance.</summary>
internal static class TraceWeights
{
    private const int Classes = 7; // of consonants

    /// <summary>How much is believed of a kind, because traces of one kind lean on each other: a name gives two, a date comes with its event.</summary>
    public static double Trust(TraceKind kind) => kind switch
    {
        TraceKind.Name => 0.6,
        TraceKind.NameStart => 0.4,
        TraceKind.Number => 1,
        TraceKind.Country or TraceKind.Party or TraceKind.Topic => 0.8,
        TraceKind.Date => 0.7,
        TraceKind.EventDate => 0.9,
        _ => 0.5,
    };

    /// <summary>How often a trace of one report is in another one of the same story.</summary>
    public static double IfSame(TraceKind kind) => kind switch
    {
        TraceKind.Name or TraceKind.NameStart => 0.35,
        TraceKind.Number => 0.7,
        TraceKind.Country or TraceKind.Party or TraceKind.EventDate => 0.6,
        _ => 0.5,
    };

    /// <summary>How often it is in any report at all, before a single one was seen.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="namesAsLong">Names of this many consonants in the article: the more, the more are there by chance.</param>
    public static double Prior(Trace trace, int namesAsLong) => trace.Kind switch
    {
        TraceKind.Name or TraceKind.NameStart => Math.Min(0.6, 3 * namesAsLong / Math.Pow(Classes, trace.Value.Length)),
        TraceKind.Number => OfNumber(trace.Value),
        TraceKind.Country or TraceKind.Date or TraceKind.Topic => 0.1,
        TraceKind.Party => 0.02,
        TraceKind.Action => 0.12,
        _ => 0.08,
    };

    private static double OfNumber(string number) => number.Count(char.IsAsciiDigit) switch { 2 => 0.06, 3 => 0.02, _ => 0.004 };
}
