using DigestBot.Cards;
using DigestBot.Stories;

namespace DigestBot.Subscriptions;

/// <summary>One side of a filter: what is looked for in a story, by kind. Within a kind one is enough.</summary>
public sealed record FilterTerms
{
    /// <summary>The most terms of one kind.</summary>
    public const int Most = 40;

    /// <summary>Nothing.</summary>
    public static FilterTerms None { get; } = new();

    /// <summary>ISO 3166-1 codes of countries that act in the story.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Ids of parties that act in the story.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Actions.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of feeds that reported it.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Languages that it was reported in.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Words that occur in a headline or in the summary, case aside.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Patterns that match a headline or the summary; see <see cref="FilterPattern"/>.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Whether nothing is looked for.</summary>
    public bool IsEmpty => Kinds.All(k => k.Count == 0);

    private IEnumerable<IReadOnlyList<string>> Kinds => [Countries, Parties, Actions, Topics, Feeds, Languages, Words, Patterns];

    /// <summary>Whether the story has something of every kind that is looked for.</summary>
    public bool HoldAll(Story story) => Checks(story).All(found => found != false);

    /// <summary>Whether the story has something of any kind that is looked for.</summary>
    public bool HoldAny(Story story) => Checks(story).Any(found => found == true);

    /// <summary>The kinds of terms of which a story has something, or nothing.</summary>
    public FilterTerms Only(Story story, bool found)
    {
        var checks = Checks(story).ToList();
        IReadOnlyList<string> If(int kind, IReadOnlyList<string> terms) => checks[kind] == found ? terms : [];
        return new FilterTerms
        {
            Countries = If(0, Countries),
            Parties = If(1, Parties),
            Actions = If(2, Actions),
            Topics = If(3, Topics),
            Feeds = If(4, Feeds),
            Languages = If(5, Languages),
            Words = If(6, Words),
            Patterns = If(7, Patterns),
        };
    }

    /// <inheritdoc/>
    public bool Equals(FilterTerms? other) => other is not null && Kinds.Zip(other.Kinds).All(k => k.First.SequenceEqual(k.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => Kinds.Aggregate(0, (hash, kind) => HashCode.Combine(hash, kind.Count));

    /// <summary>A kind at a time, in the order of <see cref="Kinds"/>: found, not found, or null = not looked for.</summary>
    private IEnumerable<bool?> Checks(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var acting = story.Card.Parties.Where(p => p.Role == PartyRole.Principal);
        yield return Check(Countries, c => acting.Any(p => p.Id == "country:" + c));
        yield return Check(Parties, id => acting.Any(p => p.Id == id));
        yield return Check(Actions, a => story.Card.Event.Action == a);
        yield return Check(Topics, t => story.Card.Topics.Contains(t, StringComparer.Ordinal));
        yield return Check(Feeds, f => story.Reports.Any(r => r.FeedId == f));
        yield return Check(Languages, l => story.Reports.Any(r => r.Language == l));
        yield return Check(Words, w => Texts(story).Any(t => t.Contains(w, StringComparison.OrdinalIgnoreCase)));
        yield return Check(Patterns, p => Texts(story).Any(t => FilterPattern.Matches(p, t)));
    }

    private static bool? Check(IReadOnlyList<string> wanted, Func<string, bool> holds) => wanted.Count == 0 ? null : wanted.Any(holds);

    private static IEnumerable<string> Texts(Story story) => story.Reports.Select(r => r.Headline).Append(story.Card.Summary);
}
