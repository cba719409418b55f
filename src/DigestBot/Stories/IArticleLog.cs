namespace DigestBot.Stories;

/// <summary>
/// The articles in the order in which they came, and their edits. A story only ever changes by an article that comes, is edited or goes to
/// another story, in the same transaction: whoever derives something from the stories remembers how far it has read, and can go on from there after any
/// crash, without a line being written for it.
/// </summary>
public interface IArticleLog
{
    /// <summary>The newest article and edit, or numbers above them after an undone transaction. Asking costs nothing.</summary>
    ArticleMark Newest { get; }

    /// <summary>The articles above a number, in order.</summary>
    /// <param name="number">0 = from the oldest.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<LoggedArticle> After(long number, int limit);

    /// <summary>The articles below a number, the newest first.</summary>
    IReadOnlyList<LoggedArticle> Before(long number, int limit);

    /// <summary>
    /// Edits above a number, in order, with the articles as they are now; that an article went to another story is one too. Those of
    /// deleted articles are left out.
    /// </summary>
    /// <param name="edit">0 = from the oldest.</param>
    /// <param name="limit">At most so many edits are looked at.</param>
    /// <returns>The last number looked at, the given one when there was none; and the articles.</returns>
    (long Edit, IReadOnlyList<LoggedArticle> Articles) EditedAfter(long edit, int limit);

    /// <summary>What stands at a mark: another store, or this one put back to an older state, has something else there.</summary>
    /// <returns>Null when nothing stands there (any more).</returns>
    string? Sign(ArticleMark mark);
}
