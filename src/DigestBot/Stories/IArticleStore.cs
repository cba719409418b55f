using DigestBot.Cards;

namespace DigestBot.Stories;

/// <summary>Keeps articles, what they said before they were edited, and the memory of every item ever taken in.</summary>
public interface IArticleStore
{
    /// <summary>What is remembered under a key, even of an article long deleted; null = it was never seen.</summary>
    /// <param name="key">An article's id, or another sign by which an item is known again.</param>
    SeenItem? Seen(string key);

    /// <summary>Remembers an item under a key, in the place of what was there.</summary>
    void Remember(string key, SeenItem item, DateTimeOffset at);

    /// <summary>Keeps a new article and its card, and remembers it under its id.</summary>
    /// <param name="article">The article.</param>
    /// <param name="card">Its card.</param>
    /// <param name="story">The id of its story.</param>
    /// <param name="fingerprint">Of the item's words, to know an edit by; 0 = it cannot be edited.</param>
    /// <param name="seenAt">Now.</param>
    /// <param name="decision">Why it is in that story.</param>
    /// <returns>The article's number.</returns>
    long Add(Article article, Card card, long story, int fingerprint, DateTimeOffset seenAt, StoryDecision? decision = null);

    /// <summary>An article by its number; null when it was deleted.</summary>
    StoredArticle? Find(long number);

    /// <summary>The newest articles, the oldest of them first, read a page at a time.</summary>
    IEnumerable<StoredArticle> Latest(int count);

    /// <summary>Replaces an article's words and card; what they were is kept as an edit.</summary>
    /// <returns>False when there is no such article any more.</returns>
    bool Edit(long number, Article article, Card card, DateTimeOffset at);

    /// <summary>Notes that an article is of another story, and why. It is told as an edit to who follows the articles.</summary>
    void Move(long number, StoryDecision decision);

    /// <summary>What an article said before, the oldest first.</summary>
    IReadOnlyList<ArticleEdit> Edits(long number);

    /// <summary>Deletes articles and edits seen before one time, and memories of before another.</summary>
    /// <returns>How many articles went.</returns>
    int Purge(DateTimeOffset keepArticlesFrom, DateTimeOffset keepSeenFrom);
}
