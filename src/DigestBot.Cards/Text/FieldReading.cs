using DigestBot.Cards.Languages;

namespace DigestBot.Cards.Text;

/// <summary>One field of an article with all that is found in it by a single pass.</summary>
internal sealed class FieldReading
{
    private readonly List<Hit>?[] _hits = new List<Hit>?[(int)PhraseKind.DateWord + 1];

    /// <param name="field">Which field it is.</param>
    /// <param name="text">Its text.</param>
    /// <param name="pack">Its language.</param>
    public FieldReading(TextField field, string text, LanguagePack pack)
    {
        Field = field;
        Text = text;
        Sentences = SentenceSplitter.Split(text);
        IsAllCapitals = text.AsSpan().IsAllCapitals();
        Add(pack.Trie.Scan(text, pack.Code));
        Add(NameRegistry.Trie.Scan(text, pack.Code));

        foreach (var hits in _hits)
        {
            hits?.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        }
    }

    /// <summary>Which field it is.</summary>
    public TextField Field { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>Its sentences in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Whether capitals tell nothing here.</summary>
    public bool IsAllCapitals { get; }

    /// <summary>Every hit of a kind, overlapping ones too, by start and then from the longest.</summary>
    public IReadOnlyList<Hit> All(PhraseKind kind) => _hits[(int)kind] ?? (IReadOnlyList<Hit>)[];

    /// <summary>Hits of some kinds that do not overlap: the first, and of those that begin together the longest.</summary>
    public List<Hit> Longest(params ReadOnlySpan<PhraseKind> kinds)
    {
        var longest = new List<Hit>();
        foreach (var kind in kinds)
        {
            longest.AddRange(_hits[(int)kind] ?? []);
        }

        longest.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : IsExact(b).CompareTo(IsExact(a)));
        int kept = 0, end = 0;
        for (var i = 0; i < longest.Count; i++)
        {
            if (longest[i].Start >= end)
            {
                end = longest[i].End;
                longest[kept++] = longest[i];
            }
        }

        longest.RemoveRange(kept, longest.Count - kept);
        return longest;
    }

    /// <summary>Every hit of a kind that stands in the same place as another.</summary>
    public IEnumerable<Hit> At(PhraseKind kind, Hit place)
    {
        var hits = All(kind);
        for (var index = FirstFrom(hits, place.Start); index < hits.Count && hits[index].Start == place.Start; index++)
        {
            if (hits[index].End == place.End)
            {
                yield return hits[index];
            }
        }
    }

    /// <summary>The first hit of a kind that shares a place with a span, or null. Costs the logarithm of how many there are.</summary>
    public Hit? Overlapping(PhraseKind kind, int start, int end)
    {
        const int longest = 80;
        var hits = All(kind);
        for (var index = FirstFrom(hits, start - longest); index < hits.Count && hits[index].Start < end; index++)
        {
            if (hits[index].End > start)
            {
                return hits[index];
            }
        }

        return null;
    }

    /// <summary>As <see cref="Longest"/>, without what stands inside a longer name: the regulations of "Radio Regulations Board".</summary>
    public IEnumerable<Hit> OutsideNames(PhraseKind kind)
    {
        var names = Longest(PhraseKind.Organisation, PhraseKind.Registry, PhraseKind.BodyHead);
        var name = 0;
        foreach (var hit in Longest(kind))
        {
            while (name < names.Count && names[name].End <= hit.Start)
            {
                name++;
            }

            if (name == names.Count || names[name].Start > hit.Start || names[name].End < hit.End || names[name].Length == hit.Length)
            {
                yield return hit;
            }
        }
    }

    /// <summary>A span of this field, with its words.</summary>
    public TextSpan Span(int start, int end) => new(Field, Text[start..end], start, end);

    private void Add(List<Hit> hits)
    {
        foreach (var hit in hits)
        {
            (_hits[(int)hit.Phrase.Kind] ??= []).Add(hit);
        }
    }

    private static int FirstFrom(IReadOnlyList<Hit> hits, int start)
    {
        int low = 0, high = hits.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = hits[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Between Ofcom and OFCOM, the one written so.
    private bool IsExact(Hit hit) => Text.AsSpan(hit.Start, hit.Length).SequenceEqual(hit.Phrase.Form);
}
