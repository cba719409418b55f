using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>What a trace is looked up by. A name's start meets short names that are the whole of it, so that both are of one kind.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct TraceKey
{
    private readonly TraceKind _kind;
    private readonly string _value;

    private TraceKey(TraceKind kind, string value) => (_kind, _value) = (kind, value);

    public static TraceKey Of(Trace trace) => new(trace.Kind == TraceKind.NameStart ? TraceKind.Name : trace.Kind, trace.Value);
}
