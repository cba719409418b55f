using System.Collections.Concurrent;
using DigestBot.Search.Words;
using DigestBot.Stories;

namespace DigestBot.Search.Index;

/// <summary>Puts stories into an index, in the order of the articles that made or changed them. For one thread at a time.</summary>
internal sealed class IndexFiller(StoryIndex index, ArticleMark at, IStoryStore stories, IArticleStore articles, IArticleLog log)
{
    private const int PageSize = 250; // the store is locked while a page is read
    private const int CommitEvery = 5000; // articles: as much is done again after a crash
    private const int ShowEvery = 20_000; // stories while building: each showing makes files that are merged again
    private readonly AllWords _words = new();
    private ArticleMark _read = new(-1, -1);
    private long _committed = at.Article;
    private bool _isCommitted = true;
    private long _oldest;

    /// <summary>The index.</summary>
    public StoryIndex Index => index;

    /// <summary>How far it has come.</summary>
    public ArticleMark At { get; private set; } = at;

    /// <summary>Whether something may have come since the last look. Asking costs nothing.</summary>
    public bool IsBehind => log.Newest != _read;

    /// <summary>Takes in what came since.</summary>
    /// <param name="progress">Called with how many articles are done and how many there are.</param>
    /// <param name="cancel">Ends it between pages.</param>
    public void TakeIn(Action<long, long>? progress, CancellationToken cancel)
    {
        var newest = log.Newest;
        var began = At.Article;
        while (log.After(At.Article, PageSize) is { Count: > 0 } page)
        {
            cancel.ThrowIfCancellationRequested();
            Put(page, isEdited: false);
            At = At with { Article = page[^1].Number };
            _isCommitted = false;
            index.Refresh();
            progress?.Invoke(At.Article - began, log.Newest.Article - began);
            if (At.Article - _committed >= CommitEvery)
            {
                Commit();
            }
        }

        while (log.EditedAfter(At.Edit, PageSize) is var (edit, edited) && edit > At.Edit)
        {
            cancel.ThrowIfCancellationRequested();
            Put(edited, isEdited: true);
            At = At with { Edit = edit };
            _isCommitted = false;
            index.Refresh();
        }

        _read = newest;
    }

    /// <summary>Fills an empty index: the newest articles first, because they are asked for most. What comes meanwhile is for <see cref="TakeIn"/>.</summary>
    /// <returns>How many stories.</returns>
    public long Build(Action<long, long>? progress, CancellationToken cancel)
    {
        using var each = new ThreadLocal<AllWords>(() => new AllWords());
        var all = log.Newest;
        var done = new HashSet<long>();
        var shown = ShowEvery;
        At = new ArticleMark(0, all.Edit); // its own article is the first that is read, and exists
        for (var below = all.Article + 1; log.Before(below, PageSize) is { Count: > 0 } page; below = page[^1].Number)
        {
            cancel.ThrowIfCancellationRequested();
            At = At.Article == 0 ? At with { Article = page[0].Number } : At;
            var read = Of(page).Where(s => done.Add(s.Story.Id)).ToList();
            Parallel.ForEach(Partitioner.Create(0, read.Count), range =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                {
                    index.Put(read[i], each.Value!, isNew: true);
                }
            });
            if (done.Count >= shown)
            {
                index.Refresh();
                shown += ShowEvery;
            }

            progress?.Invoke(At.Article - page[^1].Number + 1, At.Article);
        }

        index.Join();
        _isCommitted = false;
        index.Refresh();
        return done.Count;
    }

    /// <summary>Writes all to the disk, if there is anything new.</summary>
    public void Commit()
    {
        RemovePurged();
        if (!_isCommitted)
        {
            index.Commit(new IndexPosition(At, log.Sign(At) ?? string.Empty)); // deleted since: what is not known again is built anew
            (_committed, _isCommitted) = (At.Article, true);
        }
    }

    private void Put(IReadOnlyList<LoggedArticle> page, bool isEdited)
    {
        var put = new HashSet<long>();
        var elsewhere = new HashSet<string>(isEdited ? page.Select(a => a.Id) : [], StringComparer.Ordinal);
        foreach (var read in Of(page))
        {
            index.Put(read, _words);
            put.Add(read.Story.Id);
            if (read.Story.Reports.Count > 1)
            {
                elsewhere.UnionWith(read.Story.Reports.Select(r => r.ArticleId)); // of a story that it took in
            }
        }

        foreach (var other in index.Holding(elsewhere).Where(put.Add))
        {
            if (stories.FindAll([other]) is [{ } story])
            {
                index.Put(StoryTexts.Read(story, articles), _words);
            }
            else
            {
                index.Remove(other);
            }
        }
    }

    /// <summary>The stories that articles belong to by now, with their texts.</summary>
    private IEnumerable<StoryTexts> Of(IReadOnlyList<LoggedArticle> page)
    {
        var ids = page.Select(a => a.Story).ToHashSet();
        var found = stories.FindAll(ids);
        ids.ExceptWith(found.Select(s => s.Id));
        var texts = page.DistinctBy(a => a.Id, StringComparer.Ordinal).ToDictionary(a => a.Id, a => a.Text, StringComparer.Ordinal);
        return found.Concat(ids.Select(stories.Find).OfType<Story>()) // merged since
            .DistinctBy(s => s.Id)
            .Select(s => StoryTexts.Read(s, articles, texts));
    }

    /// <summary>Stories are deleted in the order of their ids.</summary>
    private void RemovePurged()
    {
        var oldest = stories.After(0, 1) is [{ Id: var id }] ? id : long.MaxValue;
        if (oldest != _oldest)
        {
            index.RemoveBelow(oldest);
            index.Refresh();
            (_oldest, _isCommitted) = (oldest, false);
        }
    }
}
