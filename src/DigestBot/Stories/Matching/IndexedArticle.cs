using DigestBot.Cards;
using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>An article as the matcher compares it.</summary>
internal sealed class IndexedArticle
{
    public IndexedArticle(string language, int day, Card card, IReadOnlyList<Trace> traces, WordSet words)
    {
        Words = words;
        Language = language;
        Day = day;
        EventDate = card.Event is { Date: { } date, Precision: DatePrecision.Day } ? date : null;
        Action = card.Event.Action == Cards.Events.Actions.Statement ? null : card.Event.Action;
        Traces = traces;
        Numbers = [.. traces.Where(t => t.Kind == TraceKind.Number).Select(t => t.Value)];
        Countries = [.. card.Parties.Where(p => p.Kind == PartyKind.Country && p.Role == PartyRole.Principal).Select(p => p.Id)];
        var lengths = traces.Where(t => t.Kind is TraceKind.Name or TraceKind.NameStart).CountBy(t => t.Value.Length).ToDictionary();
        Priors = [.. traces.Select(t => (float)TraceWeights.Prior(t, lengths.GetValueOrDefault(t.Value.Length)))];
    }

    public string Language { get; }

    /// <summary>For comparing with texts in the same language.</summary>
    public WordSet Words { get; }

    /// <summary>The language's number in the index; -1 until it is there.</summary>
    public int LanguageNumber { get; set; } = -1;

    public int Day { get; }

    public DateOnly? EventDate { get; }

    public string? Action { get; }

    public IReadOnlyList<Trace> Traces { get; }

    /// <summary>Its numbers.</summary>
    public HashSet<string> Numbers { get; }

    /// <summary>The countries that act.</summary>
    public HashSet<string> Countries { get; }

    /// <summary>How likely each trace is in any report, before one was seen.</summary>
    public float[] Priors { get; }

    /// <summary>The id of its story, kept up to date by merges.</summary>
    public long Story { get; set; }

    /// <summary>What all its traces are worth, and at how many articles that was reckoned.</summary>
    public (double Mass, int At) Mass { get; set; }
}
