using System.Runtime.InteropServices;

namespace DigestBot.Stories.Matching;

/// <summary>The articles in memory by their stories, chained from the newest to the oldest, and by their numbers in the store.</summary>
internal sealed class KnownReports
{
    private readonly Dictionary<long, IndexedArticle> _newest = [];
    private readonly Dictionary<long, IndexedArticle> _byNumber = [];

    /// <summary>The reports of a story, the newest first.</summary>
    public IEnumerable<IndexedArticle> Of(long story)
    {
        for (var report = Newest(story); report is not null; report = report.NextOfStory)
        {
            yield return report;
        }
    }

    /// <summary>The newest report of a story; the others hang on it. Null = none is in memory.</summary>
    public IndexedArticle? Newest(long story) => _newest.GetValueOrDefault(story);

    /// <summary>The article of a number in the store; null when it is not in memory.</summary>
    public IndexedArticle? Find(long number) => _byNumber.GetValueOrDefault(number);

    /// <summary>Adds an article to its story.</summary>
    public void Add(IndexedArticle article)
    {
        ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, article.Story, out _);
        article.NextOfStory = newest;
        newest = article;
        if (article.Article != 0)
        {
            _byNumber[article.Article] = article;
        }
    }

    /// <summary>Takes an article out of its story.</summary>
    public void Remove(IndexedArticle article)
    {
        _byNumber.Remove(article.Article);
        if (_newest[article.Story] != article)
        {
            Of(article.Story).First(r => r.NextOfStory == article).NextOfStory = article.NextOfStory;
        }
        else if (article.NextOfStory is { } next)
        {
            _newest[article.Story] = next;
        }
        else
        {
            _newest.Remove(article.Story);
        }

        (article.NextOfStory, article.Story) = (null, 0);
    }

    /// <summary>Gives all reports of a story to another one.</summary>
    public void Merge(long loser, long winner)
    {
        if (!_newest.Remove(loser, out var newest))
        {
            return;
        }

        var oldest = newest;
        for (var report = newest; report is not null; report = report.NextOfStory)
        {
            report.Story = winner;
            oldest = report;
        }

        oldest.NextOfStory = Newest(winner);
        _newest[winner] = newest;
    }

    public void Clear()
    {
        _newest.Clear();
        _byNumber.Clear();
    }
}
