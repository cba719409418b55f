using System.Text;
using DigestBot.Cards;
using DigestBot.Hosting;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Storage;
using DigestBot.Stories;
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
    public async Task OnlyNewItemsAreAskedFor()
    {
        await TakeAsync("Teaser …");
        await TakeAsync("Teaser, changed …");
        Assert.Single(_askedWithin);
    }

    private async Task TakeAsync(string teaser)
    {
        var pages = new FakePages { Before = _ => { _askedWithin.Add(_transactions.Within); return Task.CompletedTask; } };
        using var fullText = FullTextSome.Reader(pages);
        var intake = new Intake(new FeedParser(), fullText, new CardWriter(), new StoryMerger(_stores.Stories), _stores.Stories, _stores.States, _transactions);
        var xml = ReadingSome.Rss($"<item><guid>1</guid><title>Memorandum on spectrum</title><link>{FullTextSome.Address}</link><description>{teaser}</description></item>");
        var fetched = new FetchedFeed(FullTextSome.Source, ReadingSome.Address, ContentType: null, Encoding.UTF8.GetBytes(xml), Some.Now);
        await intake.TakeAsync(fetched, _ => FeedState.New(FullTextSome.Source.Id, FullTextSome.Source.Url.AbsoluteUri), TestContext.Current.CancellationToken);
    }

    private sealed class WatchedTransactions(ITransactions inner) : ITransactions
    {
        public bool Within { get; private set; }

        public int Runs { get; private set; }

        public void Run(Action work) => inner.Run(() =>
        {
            (Within, Runs) = (true, Runs + 1);
            work();
            Within = false;
        });
    }
}
