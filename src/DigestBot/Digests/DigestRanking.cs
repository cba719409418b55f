using DigestBot.Cards;
using DigestBot.Stories;

namespace DigestBot.Digests;

/// <summary>
/// The order of stories: those of most sources first, then those in which most of the reader's own parties act, then the newest. What
/// several states report matters more than what one regulator files; it is the only measure of importance that needs no opinion.
/// </summary>
internal static class DigestRanking
{
    /// <summary>The stories to show, in order.</summary>
    public static List<Story> Choose(IReadOnlyList<Story> stories, DigestWish wish)
    {
        var ranked = stories
            .OrderByDescending(SourceCount)
            .ThenByDescending(s => Wanted(s, wish.Parties))
            .ThenByDescending(s => s.Day)
            .ThenBy(s => s.Id)
            .Take(wish.MaxStories > 0 ? wish.MaxStories : int.MaxValue).ToList();
        return IsGrouped(ranked.Count, wish) ? [.. ranked.GroupBy(s => s.Card.Event.Action).SelectMany(g => g)] : ranked; // groups in the order of their best
    }

    public static bool IsGrouped(int stories, DigestWish wish) => wish.GroupFrom > 0 && stories > wish.GroupFrom;

    private static int SourceCount(Story story) => story.Reports.Select(r => r.FeedId).Distinct(StringComparer.Ordinal).Count();

    private static int Wanted(Story story, IReadOnlyCollection<string> parties) =>
        parties.Count == 0 ? 0 : story.Card.Parties.Count(p => p.Role == PartyRole.Principal && parties.Contains(p.Id));
}
