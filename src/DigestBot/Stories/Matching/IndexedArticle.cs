using DigestBot.Cards;
using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>An article as the matcher compares it: some 4 KB, whatever its length.</summary>
internal sealed class IndexedArticle
{
    /// <param name="card">Its card.</param>
    /// <param name="day">Day number of its publication.</param>
    /// <param name="traces">What it says that reads the same in every language.</param>
    /// <param name="words">For comparing with texts in the same language.</param>
    public IndexedArticle(Card card, int day, IReadOnlyList<Trace> traces, WordSet words)
    {
        Language = card.Language;
        Day = day;
        Words = words;
        EventDate = card.Event is { Date: { } date, Precision: DatePrecision.Day } ? date : null;
        Action = card.Event.Action == Cards.Events.Actions.Statement ? null : card.Event.Action;
        Countries = [.. card.Parties.Where(p => p.Kind == PartyKind.Country && p.Role == PartyRole.Principal).Select(p => p.Id)];
        var lengths = traces.Where(t => t.Kind is TraceKind.Name or TraceKind.NameStart).CountBy(t => t.Value.Length).ToDictionary();
        var ordered = traces.Select(t => (Key: KeyOf(t), Trace: t)).OrderBy(t => t.Key).ToList();
        Keys = [.. ordered.Select(t => t.Key)];
        Kinds = [.. ordered.Select(t => t.Trace.Kind)];
        Priors = [.. ordered.Select(t => (float)TraceWeights.Prior(t.Trace, lengths.GetValueOrDefault(t.Trace.Value.Length)))];
        Told = [.. ordered.Select(t => t.Trace.Words)];
        Numbers = [.. ordered.Where(t => t.Trace.Kind == TraceKind.Number).Select(t => t.Key)];
    }

    public string Language { get; }

    /// <summary>The language's number in the index; -1 until it is there.</summary>
    public int LanguageNumber { get; set; } = -1;

    public int Day { get; }

    public WordSet Words { get; }

    public DateOnly? EventDate { get; }

    public string? Action { get; }

    /// <summary>The countries that act.</summary>
    public HashSet<string> Countries { get; }

    /// <summary>Hashes of its traces, rising; the other lists are in the same order.</summary>
    public ulong[] Keys { get; }

    public TraceKind[] Kinds { get; }

    /// <summary>How likely each trace is in any report, before one was seen.</summary>
    public float[] Priors { get; }

    /// <summary>The hashes of its numbers.</summary>
    public HashSet<ulong> Numbers { get; }

    /// <summary>The words of each trace, for telling the evidence; empty once it is only compared with.</summary>
    public IReadOnlyList<string> Told { get; set; }

    /// <summary>The id of its story, kept up to date by merges.</summary>
    public long Story { get; set; }

    /// <summary>What all its traces are worth, and at how many articles that was reckoned.</summary>
    public (double Mass, int At) Mass { get; set; }

    /// <summary>FNV-1a; a name's start meets short names that are the whole of it, so that both are of one kind.</summary>
    private static ulong KeyOf(Trace trace)
    {
        var kind = trace.Kind == TraceKind.NameStart ? TraceKind.Name : trace.Kind;
        var hash = (14695981039346656037UL ^ (uint)kind) * 1099511628211UL;
        foreach (var c in trace.Value)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
