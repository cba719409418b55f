using DigestBot.Cards;
using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>An article as the matcher compares it: some 3 KB, whatever its length.</summary>
internal sealed class IndexedArticle
{
    private const int Longest = 32; // names of more consonants than fit count as the longest

    private (string? Title, string Text, Trace[] Traces)? _read;

    /// <param name="title">Its title.</param>
    /// <param name="text">Its text.</param>
    /// <param name="card">Its card.</param>
    /// <param name="day">Day number of its publication.</param>
    public IndexedArticle(string? title, string text, Card card, int day)
    {
        var traces = TraceFinder.Find(title, text, card);
        _read = (title, text, traces);
        Language = card.Language;
        Day = day;
        Words = new WordSet(title, text);
        EventDate = card.Event is { Date: { } date, Precision: DatePrecision.Day } ? date : null;
        Action = card.Event.Action == Cards.Events.Actions.Statement ? null : card.Event.Action;
        Countries = [.. card.Parties.Where(p => p.Kind == PartyKind.Country && p.Role == PartyRole.Principal).Select(p => p.Id)];
        Kinds = new TraceKind[traces.Length];
        Expected = new float[traces.Length];
        var (begin, end) = Weigh(traces);
        Numbers = new ulong[end - begin];
        for (var i = begin; i < end; i++)
        {
            Numbers[i - begin] = traces[i].Code;
        }
    }

    public string Language { get; }

    /// <summary>The feed it came from, if any.</summary>
    public string? Feed { get; init; }

    public int Day { get; }

    public WordSet Words { get; }

    public DateOnly? EventDate { get; }

    public string? Action { get; }

    /// <summary>The countries that act.</summary>
    public string[] Countries { get; }

    /// <summary>Codes of its numbers, rising.</summary>
    public ulong[] Numbers { get; }

    /// <summary>What its traces are of, in the order of their codes.</summary>
    public TraceKind[] Kinds { get; }

    /// <summary>How often a trace is expected to be met by chance before one was seen, in so many articles as a prior weighs.</summary>
    public float[] Expected { get; }

    /// <summary>The rows of its traces in the index; empty until it is there.</summary>
    public int[] Rows { get; set; } = [];

    /// <summary>Its traces; empty once it is only compared with.</summary>
    public ReadOnlySpan<Trace> Traces => _read?.Traces;

    /// <summary>Its number in the store.</summary>
    public long Article { get; set; }

    /// <summary>Whether a key ties it to its story, so that what it says cannot lead it away.</summary>
    public bool IsBound { get; set; }

    /// <summary>How much it had in common with its story when that was last weighed; 0 = it is alone.</summary>
    public float Held { get; set; }

    /// <summary>Its place in the index.</summary>
    public int Number { get; set; }

    /// <summary>The language's number in the index.</summary>
    public int LanguageNumber { get; set; }

    /// <summary>The id of its story, kept up to date by merges; 0 = it is in none.</summary>
    public long Story { get; set; }

    /// <summary>The next older report of its story.</summary>
    public IndexedArticle? NextOfStory { get; set; }

    /// <summary>What all its traces are worth, and at how many articles that was reckoned.</summary>
    public (float Mass, int At) Mass { get; set; }

    /// <summary>The words of a trace, for telling the evidence.</summary>
    public string Told(int trace) => _read is var (title, text, traces) ? traces[trace].Words(title, text) : string.Empty;

    /// <summary>Reads its text again, so that evidence can be told.</summary>
    public void Recall(string? title, string text, Card card) => _read = (title, text, TraceFinder.Find(title, text, card));

    /// <summary>Lets go of the text: from now on it is only compared with.</summary>
    public void Forget() => _read = null;

    public bool CountriesFit(IndexedArticle other) =>
        Countries.Count(c => other.Countries.Contains(c, StringComparer.Ordinal)) == Math.Min(Countries.Length, other.Countries.Length);

    public bool SharesNumber(IndexedArticle other)
    {
        for (int a = 0, b = 0; a < Numbers.Length && b < other.Numbers.Length;)
        {
            if (Numbers[a] == other.Numbers[b])
            {
                return true;
            }

            _ = Numbers[a] < other.Numbers[b] ? a++ : b++;
        }

        return false;
    }

    /// <summary>Kinds and what is expected of each.</summary>
    /// <returns>Where the numbers are: a kind is the highest part of a code, so they stand together.</returns>
    private (int Begin, int End) Weigh(ReadOnlySpan<Trace> traces)
    {
        Span<int> names = stackalloc int[Longest];
        names.Clear();
        foreach (ref readonly var trace in traces)
        {
            if (trace.Kind is TraceKind.Name or TraceKind.NameStart)
            {
                names[Math.Min((int)trace.Length, Longest - 1)]++;
            }
        }

        var (begin, end) = (0, 0);
        for (var i = 0; i < traces.Length; i++)
        {
            ref readonly var trace = ref traces[i];
            Kinds[i] = trace.Kind;
            Expected[i] = TraceWeights.Expected(trace, names[Math.Min((int)trace.Length, Longest - 1)]);
            if (trace.Kind == TraceKind.Number)
            {
                (begin, end) = (end == 0 ? i : begin, i + 1);
            }
        }

        return (begin, end);
    }
}
