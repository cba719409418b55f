using System.Security.Cryptography;
using System.Text;
using DigestBot.Cards;
using DigestBot.Feeds;
using DigestBot.Hosting;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Reading.FullText;
using DigestBot.Storage;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Polling;
using DigestBot.Tests.Reading.FullText;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Hosting;

/// <summary>Rounds over real HTTP into the real store that end at any step: by being told to, or by something that breaks.</summary>
public sealed class CutRoundTests : IAsyncLifetime
{
    private const int Feeds = 12;
    private const int Rounds = 60;
    private readonly Random _random = new(7);
    private readonly InventedTitles _titles = new(new Random(7));
    private readonly MemoryStores _stores = new();
    private readonly CardWriter _cards = new();
    private readonly FullTextReader _fullText = FullTextSome.Reader(new FakePages());
    private readonly int[] _items = new int[Feeds];
    private FeedServer _server = null!;
    private IReadOnlyList<FeedSource> _sources = [];

    public async ValueTask InitializeAsync()
    {
        _server = await FeedServer.StartAsync();
        _sources = [.. Enumerable.Range(0, Feeds).Select(n => Some.Feed("f" + n, _server.Feed("f" + n).Url.AbsoluteUri))];
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _fullText.Dispose();
        _stores.Dispose();
    }

    [Fact]
    public async Task WhereverARoundIsCutEachFeedHasTheValidatorOfTheItemsThatAreStored()
    {
        var cuts = 0;
        for (var round = 0; round < Rounds; round++)
        {
            AddItems();
            using var cut = new Cut(atStep: _random.Next(1, Feeds * 5), throws: round % 2 == 0, TestContext.Current.CancellationToken);
            await Record.ExceptionAsync(() => RunAsync(cut));
            cuts += cut.IsMade ? 1 : 0;

            Assert.All(_sources, source => Assert.Equal(Validated(source), Stored(source)));
        }

        Assert.InRange(cuts, Rounds / 2, Rounds); // else nothing was proved
        using var none = new Cut(atStep: int.MaxValue, throws: false, TestContext.Current.CancellationToken);
        await RunAsync(none);

        Assert.All(_sources, (source, n) => Assert.Equal((_items[n], _items[n]), (Validated(source), Stored(source))));
    }

    private void AddItems()
    {
        for (var n = 0; n < Feeds; n++)
        {
            var items = _random.Next(3);
            _server.Feed("f" + n).Add(_titles.Next(items));
            _items[n] += items;
        }
    }

    private async Task RunAsync(Cut cut)
    {
        using var http = new HttpFeedFetcher(HttpFixture.Options, TimeProvider.System);
        var sink = new Intake(
            new FeedParser(), _fullText, _cards, new StoryMerger(_stores.Stories, _stores.Articles, new StoryMatcher(new MatchOptions())), _stores.Articles, _stores.States, new CutTransactions(_stores.Database, cut));
        var round = PollingSome.Round(new CutFetcher(http, cut), sink, _stores, new PollingOptions { PerHost = 4, Concurrency = 4 }, TimeProvider.System);
        await round.RunAsync(_sources, _ => cut.Step(), cut.Token);
    }

    /// <summary>The number of items that the state's ETag stands for: the server's tags are the number of its items.</summary>
    private int Validated(FeedSource source) => _stores.States.Find(source.Id)?.ETag is { } tag
        ? int.Parse(tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture)
        : 0;

    private int Stored(FeedSource source) => Enumerable.Range(1, Rounds * 3).Count(n => _stores.Articles.Seen(
        source.Id + "/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Url.AbsolutePath}-{n}")).AsSpan(0, 12))) is not null);

    /// <summary>Ends a round at one of its steps.</summary>
    private sealed class Cut(int atStep, bool throws, CancellationToken test) : IDisposable
    {
        private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(test);
        private int _left = atStep;

        public CancellationToken Token => _cancel.Token;

        public bool IsMade => Volatile.Read(ref _left) <= 0;

        public void Step()
        {
            if (Interlocked.Decrement(ref _left) != 0)
            {
                return;
            }

            if (throws)
            {
                throw new IOException("cut");
            }

            _cancel.Cancel();
        }

        public void Dispose() => _cancel.Dispose();
    }

    private sealed class CutFetcher(IFeedFetcher inner, Cut cut) : IFeedFetcher
    {
        public async Task<FetchResult> FetchAsync(FeedSource source, FeedState state, CancellationToken cancel)
        {
            cut.Step();
            var result = await inner.FetchAsync(source, state, cancel);
            cut.Step();
            return result;
        }
    }

    private sealed class CutTransactions(ITransactions inner, Cut cut) : ITransactions
    {
        public void Run(Action work)
        {
            cut.Step();
            inner.Run(() =>
            {
                work();
                cut.Step();
            });
            cut.Step();
        }

        public async Task RunAsync(Action work, CancellationToken cancel)
        {
            cut.Step();
            await inner.RunAsync(
                () =>
                {
                    work();
                    cut.Step();
                },
                cancel);
            cut.Step();
        }
    }
}
