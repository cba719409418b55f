using DigestBot.Cards;
using DigestBot.Stories.Matching;

namespace DigestBot.Stories;

/// <summary>An article with everything that can be made of it before the store is locked.</summary>
public sealed class PreparedArticle
{
    /// <param name="article">The article.</param>
    /// <param name="card">Its card.</param>
    /// <param name="seenAt">Now.</param>
    public PreparedArticle(Article article, Card card, DateTimeOffset seenAt)
    {
        (Article, Card, SeenAt) = (article, card, seenAt);
        Day = DayOf(article.Published, card, seenAt);
        Keys = StoryKeys.Of(article, card);
        Compared = StoryMatcher.Prepare(article.Title, article.Text, card, Day, article.Feed);
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its card.</summary>
    public Card Card { get; }

    /// <summary>When the bot first saw it.</summary>
    public DateTimeOffset SeenAt { get; }

    /// <summary>The day under which it is filed.</summary>
    public DateOnly Day { get; }

    internal IReadOnlyList<StoryKey> Keys { get; }

    internal IndexedArticle Compared { get; }

    internal static DateOnly DayOf(DateTimeOffset? published, Card card, DateTimeOffset seenAt)
    {
        var day = card.Published ?? (published is { } at ? DateOnly.FromDateTime(at.Date) : DateOnly.FromDateTime(seenAt.UtcDateTime));
        var last = DateOnly.FromDateTime(seenAt.UtcDateTime).AddDays(1);
        return day > last ? last : day; // feeds announce dates in the future; a story is filed no later than tomorrow
    }
}
