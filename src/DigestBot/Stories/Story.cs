using DigestBot.Cards;

namespace DigestBot.Stories;

/// <summary>One thing that happened, with everyone who reported it.</summary>
/// <param name="Id">Grows with each new story; 0 = not kept yet.</param>
/// <param name="Card">What happened: the first report's card, with what the others add.</param>
/// <param name="Reports">The reports, in the order in which they came; at least one.</param>
/// <param name="Day">The day under which it is filed: the first report's day of publication, else the day it was seen.</param>
public sealed record Story(long Id, Card Card, IReadOnlyList<StoryReport> Reports, DateOnly Day)
{
    /// <summary>When the bot first saw it.</summary>
    public DateTimeOffset FirstSeen => Reports[0].SeenAt;

    /// <summary>The story with one more report.</summary>
    public Story With(StoryReport report, Card card) => this with { Reports = [.. Reports, report], Card = CardUnion.Of(Card, card) };

    /// <summary>The story with all that another one, seen later, holds.</summary>
    public Story With(Story later) => this with { Reports = [.. Reports, .. later.Reports], Card = CardUnion.Of(Card, later.Card) };
}
