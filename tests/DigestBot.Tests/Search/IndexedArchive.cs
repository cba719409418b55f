using DigestBot.Cards;
using DigestBot.Search;
using DigestBot.Stories;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Search;

/// <summary>Real stores in memory and a real index in a folder of its own.</summary>
internal sealed class IndexedArchive : IDisposable
{
    private readonly TempFolder _folder = new();
    private static int _articles; // no two archives have an article of one id

    public IndexedArchive() => Reopen();

    public MemoryStores Stores { get; } = new();

    public IndexKeeper Keeper { get; private set; } = null!;

    /// <summary>Where the index is.</summary>
    public string Folder => Path.Combine(_folder.Path, "search");

    public IndexSearch Search { get; private set; } = null!;

    /// <summary>As after the process ended and began again.</summary>
    public void Reopen()
    {
        Keeper?.Dispose();
        Keeper = NewKeeper(isReadOnly: false);
        Search = NewSearch(Keeper);
    }

    /// <summary>As after the process was killed: nothing is committed on the way out.</summary>
    public void ReopenAfterKill()
    {
        Keeper = NewKeeper(isReadOnly: false);
        Search = NewSearch(Keeper);
    }

    public IndexKeeper NewKeeper(bool isReadOnly) =>
        new(new IndexOptions(Folder, isReadOnly), Stores.Stories, Stores.Articles, Stores.Articles.Log, NullLogger<IndexKeeper>.Instance);

    public IndexSearch NewSearch(IndexKeeper keeper) =>
        new(keeper, new ScanSearch(Stores.Stories), Stores.Stories, new FakeTimeProvider(Some.Now));

    /// <summary>Keeps a story whose headline is all that is said of it.</summary>
    public long Add(string headline, string language = "en") => Add(Some.Story(Some.Card(headline: headline, language: language, parties: [])));

    /// <summary>Keeps a story and its articles, which say what the card's summary says.</summary>
    public long Add(Story story) => Add(story, story.Card.Summary);

    /// <summary>Keeps a story with an article.</summary>
    public long AddWithText(string headline, string text, string language = "en") =>
        Add(Some.Story(Some.Card(headline: headline, language: language, parties: []), Some.Report(headline: headline, language: language)), text);

    /// <summary>Keeps a report of a story and its article.</summary>
    public void Extend(long id, string headline, string language)
    {
        var story = Stores.Stories.Find(id)!;
        var report = Some.Report("article-" + Interlocked.Increment(ref _articles), headline: headline, language: language);
        Stores.Stories.Update(story with { Reports = [.. story.Reports, report] });
        Keep(report, story.Card, id, headline);
    }

    /// <summary>As the merger does when an article shows that two stories are one.</summary>
    public void Merge(long younger, long older, string headline)
    {
        Stores.Stories.Update(Stores.Stories.Find(older)!.With(Stores.Stories.Find(younger)!));
        Stores.Stories.MergeInto(younger, older);
        Extend(older, headline, "en");
    }

    /// <summary>A story as it is after its first article was edited.</summary>
    public void Edit(Story story)
    {
        var report = Stores.Stories.Find(story.Id)!.Reports[0] with { Headline = story.Card.Headline };
        Stores.Stories.Update(story with { Reports = [report] });
        Edit(report, story.Card, story.Card.Summary);
    }

    /// <summary>An article whose words were changed.</summary>
    public void Edit(StoryReport report, Card card, string text) =>
        Stores.Articles.Edit(Stores.Articles.Seen(report.ArticleId)!.Article, ArticleOf(report, text), card, Some.Now);

    /// <summary>An article that is another story's from now on.</summary>
    public void Move(StoryReport report, long story) =>
        Stores.Articles.Move(Stores.Articles.Seen(report.ArticleId)!.Article, new StoryDecision(Some.Now, DecisionKind.Moved, story));

    private long Add(Story story, string text)
    {
        story = story with { Reports = [.. story.Reports.Select(r => r with { ArticleId = "article-" + Interlocked.Increment(ref _articles) })] };
        var id = Stores.Stories.Add(story).Id;
        foreach (var report in story.Reports)
        {
            Keep(report, story.Card, id, text);
        }

        return id;
    }

    private void Keep(StoryReport report, Card card, long story, string text) => Stores.Articles.Add(ArticleOf(report, text), card, story, 0, Some.Now);

    private static Article ArticleOf(StoryReport report, string text) =>
        new() { Id = report.ArticleId, Title = report.Headline, Text = text, Language = report.Language };

    public List<long> Find(string text) => Find(new StoryQuery { Text = text });

    public List<long> Find(StoryQuery query)
    {
        Keeper.CatchUp(progress: null, TestContext.Current.CancellationToken);
        return [.. Search.Find(query, TestContext.Current.CancellationToken).Select(h => h.Story.Id)];
    }

    public void Dispose()
    {
        Keeper.Dispose();
        Stores.Dispose();
        _folder.Dispose();
    }
}
