using DigestBot.Stories;

namespace DigestBot.Subscriptions;

/// <summary>Which stories somebody wants.</summary>
/// <param name="Include">What a story must have; empty = any story.</param>
/// <param name="Exclude">What a story must not have.</param>
public sealed record StoryFilter(FilterTerms Include, FilterTerms Exclude)
{
    /// <summary>All stories.</summary>
    public static StoryFilter Everything { get; } = new(FilterTerms.None, FilterTerms.None);

    /// <summary>Whether a story is wanted.</summary>
    public bool Wants(Story story) => Include.HoldAll(story) && !Exclude.HoldAny(story);

    /// <summary>The part of the filter for which a story is not wanted; null = it is.</summary>
    public StoryFilter? Unmet(Story story) => Wants(story) ? null : new StoryFilter(Include.Only(story, found: false), Exclude.Only(story, found: true));
}
