using DigestBot.Cards;

namespace DigestBot.Stories;

/// <summary>What differs between two states of a story, as far as people are shown it.</summary>
internal static class StoryDifference
{
    public static StoryParts Between(Story before, Story after) =>
        (IsSame(before.Card, after.Card) ? StoryParts.None : StoryParts.Card)
        | (before.Reports.Select(Shown).SequenceEqual(after.Reports.Select(Shown)) ? StoryParts.None : StoryParts.Reports);

    /// <summary>Where in the article something is named moves with every edited word, and is not shown.</summary>
    private static bool IsSame(Card a, Card b) =>
        a.Headline == b.Headline
        && a.Summary == b.Summary
        && a.Event == b.Event
        && a.Topics.SequenceEqual(b.Topics, StringComparer.Ordinal)
        && a.Parties.Select(Shown).SequenceEqual(b.Parties.Select(Shown));

    private static (string Id, string Name, PartyRole Role) Shown(Party party) => (party.Id, party.Name, party.Role);

    private static (string Article, string Headline, string Language, string? Url) Shown(StoryReport report) =>
        (report.ArticleId, report.Headline, report.Language, report.Url);
}
