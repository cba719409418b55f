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
    private int _articles;

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
        new(new IndexOptions(Folder, isReadOnly), Stores.Stories, Stores.Articles, Stores.Stories.Changes, NullLogger<IndexKeeper>.Instance);

    public IndexSearch NewSearch(IndexKeeper keeper) =>
        new(keeper, new ScanSearch(Stores.Stories), Stores.Stories, new FakeTimeProvider(Some.Now));

    /// <summary>Keeps a story whose headline is all that is said of it.</summary>
    public long Add(string headline, string language = "en") => Stores.Stories.Add(Some.Story(Some.Card(headline: headline, language: language, parties: []))).Id;

    public long Add(Story story) => Stores.Stories.Add(story).Id;

    /// <summary>Keeps a story with an article.</summary>
    public long AddWithText(string headline, string text, string language = "en")
    {
        var id = "article-" + ++_articles;
        var card = Some.Card(id, headline: headline, language: language, parties: []);
        var story = Add(Some.Story(card, Some.Report(id, headline: headline, language: language)));
        Stores.Articles.Add(new Article { Id = id, Title = headline, Text = text, Language = language }, card, story, 0, Some.Now);
        return story;
    }

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
