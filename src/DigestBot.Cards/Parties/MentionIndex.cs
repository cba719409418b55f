namespace DigestBot.Cards.Parties;

/// <summary>The mentions of one field in order of place, asked by place in logarithmic time.</summary>
internal sealed class MentionIndex
{
    private readonly Mention[] _mentions;

    /// <param name="mentions">Mentions of one field, in any order; they do not overlap much.</param>
    public MentionIndex(IEnumerable<Mention> mentions) => _mentions = [.. mentions.OrderBy(mention => mention.Span.Start)];

    /// <summary>How many there are.</summary>
    public int Count => _mentions.Length;

    /// <summary>A mention that shares a place with a span, or null.</summary>
    public Mention? Overlapping(int start, int end) => LastBefore(end) is { } last && last.Span.End > start ? last : null;

    /// <summary>The last mention that begins before a place, or null.</summary>
    public Mention? LastBefore(int place) => FirstIndexFrom(place) is var index and > 0 ? _mentions[index - 1] : null;

    /// <summary>The first mention that begins at or behind a place, or null.</summary>
    public Mention? FirstFrom(int place) => FirstIndexFrom(place) is var index && index < _mentions.Length ? _mentions[index] : null;

    private int FirstIndexFrom(int place)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_mentions[middle].Span.Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
