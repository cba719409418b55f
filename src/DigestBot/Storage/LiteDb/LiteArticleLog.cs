using System.Globalization;
using DigestBot.Stories;

namespace DigestBot.Storage.LiteDb;

/// <summary>The rows of articles and edits, read in the order of their numbers: each page is a range of the primary index.</summary>
internal sealed class LiteArticleLog(LiteRows<ArticleRow> articles, LiteRows<EditRow> edits, Func<ArticleMark> newest) : IArticleLog
{
    /// <inheritdoc/>
    public ArticleMark Newest => newest();

    /// <inheritdoc/>
    public IReadOnlyList<LoggedArticle> After(long number, int limit) =>
        articles.Query(q => q.Where("$._id > @0", number).OrderBy("$._id").Limit(limit)).ConvertAll(Logged);

    /// <inheritdoc/>
    public IReadOnlyList<LoggedArticle> Before(long number, int limit) =>
        articles.Query(q => q.Where("$._id < @0", number).OrderByDescending("$._id").Limit(limit)).ConvertAll(Logged);

    /// <inheritdoc/>
    public (long Edit, IReadOnlyList<LoggedArticle> Articles) EditedAfter(long edit, int limit)
    {
        var page = edits.Query(q => q.Where("$._id > @0", edit).OrderBy("$._id").Limit(limit));
        return page.Count == 0
            ? (edit, [])
            : (page[^1].Id, [.. page.Select(e => e.Article).Distinct().Select(number => articles.Find(number)).OfType<ArticleRow>().Select(Logged)]);
    }

    /// <inheritdoc/>
    public string? Sign(ArticleMark mark)
    {
        var article = mark.Article == 0 ? null : articles.Find(mark.Article);
        var edit = mark.Edit == 0 ? null : edits.Find(mark.Edit);
        return (mark.Article > 0 && article is null) || (mark.Edit > 0 && edit is null)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{article?.SeenAt} {article?.ArticleId} {edit?.At} {edit?.Article}");
    }

    private static LoggedArticle Logged(ArticleRow row) => new(row.Id, row.ArticleId, row.Story, row.Text);
}
