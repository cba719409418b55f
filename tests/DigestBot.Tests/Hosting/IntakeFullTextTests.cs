using System.Text;
using DigestBot.Cards;
using DigestBot.Hosting;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Storage;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Reading;
using DigestBot.Tests.Reading.FullText;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Hosting;

/// <summary>When pages are asked for on the way from a feed to the store.</summary>
public sealed class IntakeFullTextTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly WatchedTransactions _transactions;
    private readonly List<bool> _askedWithin = [];

    public IntakeFullTextTests() => _transactions = new WatchedTransactions(_stores.Database);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task PagesAreNotWaitedForWithinATransaction()
    {
        await TakeAsync("Teaser …");
        Assert.Equal([false], _askedWithin);
        Assert.Equal(1, _transactions.Runs);
    }

    [Fact]
    public async Task AnItemThatWasSeenIsNotAskedForAgain()
    {
        await TakeAsync("Teaser …");
        await TakeAsync("Teaser …");
        Assert.Single(_askedWithin);
    }

    [Fact]
    public async Task AnEditedTeaserDoesNotTakeThePlaceOfTheWholeText()
    {
        await TakeAsync("The ministry signed a memorandum …", FullTextSome.Page());
        await TakeAsync("The ministry has signed a memorandum on spectrum …", FullTextSome.Page());
        var number = _stores.Articles.Seen(Assert.Single(_stores.Stories.After(0, 10)).Reports[0].ArticleId)!.Article;
        Assert.Contains("Regulator second words", _stores.Articles.Find(number)!.Text, StringComparison.Ordinal);
        Assert.Single(_stores.Articles.Edits(number));
    }

    private async Task TakeAsync(string teaser, string? page = null)
    {
        var pages = new FakePages { Before = _ => { _askedWithin.Add(_transactions.Within); return Task.CompletedTask; } };
        if (page is not null)
        {
            pages.Add(FullTextSome.Address, page);
        }

        using var fullText = FullTextSome.Reader(pages);
        var intake = new Intake(
            new FeedParser(), fullText, new CardWriter(), new StoryMerger(_stores.Stories, _stores.Articles, new StoryMatcher(new MatchOptions())), _stores.Articles, _stores.States, _transactions);
        var xml = ReadingSome.Rss($"<item><guid>1</guid><title>Memorandum on spectrum signed</title><link>{FullTextSome.Address}</link><description>{teaser}</description></item>");
        var fetched = new FetchedFeed(FullTextSome.Source, ReadingSome.Address, ContentType: null, Encoding.UTF8.GetBytes(xml), Some.Now);
        await intake.TakeAsync(fetched, _ => FeedState.New(FullTextSome.Source.Id, FullTextSome.Source.Url.AbsoluteUri), TestContext.Current.CancellationToken);
    }

    private sealed class WatchedTransactions(ITransactions inner) : ITransactions
    {
        public bool Within { get; private set; }

        public int Runs { get; private set; }

        public void Run(Action work) => inner.Run(() => Watch(work));

        public Task RunAsync(Action work, CancellationToken cancel) => inner.RunAsync(() => Watch(work), cancel);

        private void Watch(Action work)
        {
            (Within, Runs) = (true, Runs + 1);
            work();
            Within = false;
        }
    }
}
