using System.Globalization;
using System.Security.Cryptography;
using DigestBot.Benchmarks.Made;
using DigestBot.Cards;
using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Storage.LiteDb;
using DigestBot.Stories;
using DigestBot.Stories.Matching;

namespace DigestBot.Benchmarks;

/// <summary>Whether storing and reading cost the same in a large store as in a small one.</summary>
internal sealed class StoreBenchmark(string path)
{
    private const int StoriesADay = 300; // of 155 feeds
    private const int Batch = 2000; // items in one transaction while filling
    private const int Compared = 5000; // the last items filled in are taken as the bot takes them, so that its memory is full
    private static readonly DateTimeOffset SeenAt = new(2010, 10, 7, 0, 0, 0, TimeSpan.Zero);
    private readonly List<(Article Article, Card Card)> _models = Models();
    private int _next;

    /// <param name="small">A tenth of the work.</param>
    /// <param name="items">Of the large store; null = 200,000, or 10,000 when small.</param>
    public static void Run(bool small, int? items = null)
    {
        using var folder = new TemporaryFolder();
        var benchmark = new StoreBenchmark(folder.File("store.db"));
        int few = small ? 500 : 2000, many = items ?? (small ? 10_000 : 200_000), queued = small ? 5000 : 50_000;
        var table = new Table(
            string.Create(CultureInfo.InvariantCulture, $"store: ms each, median of {(small ? 50 : 300)}"), "what", $"at {few:N0}", $"at {many:N0}", "ratio",
            $"KB written at {few:N0}", $"at {many:N0}", $"KB read at {few:N0}", $"at {many:N0}");
        benchmark.Measure(few, few, small); // warms up
        var before = benchmark.Measure(few, few, small);
        var after = benchmark.Measure(many, few, small);
        foreach (var (early, late) in before.Zip(after))
        {
            table.Add(early.What, early.Ms, late.Ms, late.Ms / early.Ms, early.Written, late.Written, early.Read, late.Read);
        }

        table.Print();
        using var queue = new LiteStore(new LiteStoreOptions(folder.File("queue.db")));
        var outbox = new LiteOutboxStore(queue);
        var waiting = new Table("outbox: ms each, durable, median", "what", "10 waiting", $"{queued:N0} waiting", "ratio");
        var times = small ? 30 : 100;
        Outbox(outbox, 10, times);
        var shortQueue = Outbox(outbox, 10, times);
        var longQueue = Outbox(outbox, queued, times);
        foreach (var ((what, ms), (_, later)) in shortQueue.Zip(longQueue))
        {
            waiting.Add(what, ms, later, later / ms);
        }

        waiting.Print();
    }

    /// <summary>Fills the store up to a number of items, then takes some more, one a transaction as a poll with one new item does.</summary>
    private List<Cost> Measure(int upTo, int page, bool small)
    {
        var times = small ? 50 : 300;
        using (var store = new LiteStore(new LiteStoreOptions(path, Durable: false)))
        {
            var (stories, articles) = (new LiteStoryStore(store), new LiteArticleStore(store));
            var merger = new StoryMerger(stories, articles, new StoryMatcher(new MatchOptions()));
            while (_next < upTo)
            {
                store.Run(() =>
                {
                    for (var i = 0; i < Batch && _next < upTo; i++)
                    {
                        if (_next < upTo - Compared)
                        {
                            Put(stories, articles);
                        }
                        else
                        {
                            Take(merger);
                        }
                    }
                });
            }
        }

        var results = new List<Cost>();
        foreach (var durable in new[] { false, true })
        {
            using var store = new LiteStore(new LiteStoreOptions(path, durable));
            var stories = new LiteStoryStore(store);
            var merger = new StoryMerger(stories, new LiteArticleStore(store), new StoryMatcher(new MatchOptions()));
            results.Add(Cost.Of(durable ? "take one item, durable" : "take one item, not durable", times, () => store.Run(() => Take(merger))));
            results.Add(Cost.Of(durable ? "take 20 items, durable" : "take 20 items, not durable", times / 10, () => store.Run(() =>
            {
                for (var i = 0; i < 20; i++)
                {
                    Take(merger);
                }
            })));
            if (durable)
            {
                var middle = _next / 2;
                var day = DateOnly.FromDateTime(Day(_next).Date);
                results.Add(Cost.Of("After: 100 from the middle", times / 3, () => stories.After(middle, 100)));
                results.Add(Cost.Of("Between: first 100 of a year", times / 3, () =>
                {
                    foreach (var _ in stories.Between(day.AddYears(-1), day).Take(100))
                    {
                        // read as the composer of a digest reads them
                    }
                }));
                results.Add(Cost.Of("Find one by id", times, () => stories.Find(page / 2)));
            }
        }

        return results;
    }

    /// <summary>Keeps an item as a story of its own, without asking whether there is one for it: the same rows and keys, in a fraction of the time.</summary>
    private void Put(LiteStoryStore stories, LiteArticleStore articles)
    {
        var (article, card) = Next();
        var day = card.Published!.Value;
        var story = stories.Add(new Story(0, card, [new StoryReport(article.Id, article.Feed, article.Url, card.Headline, card.Language, article.Published, SeenAt)], day));
        stories.SetKeys(StoryKeys.Of(article, card), story.Id, day, SeenAt);
        articles.Add(article, card, story.Id, fingerprint: 1, SeenAt);
    }

    private void Take(StoryMerger merger)
    {
        var (article, card) = Next();
        merger.Take(article, card, SeenAt);
    }

    private (Article Article, Card Card) Next()
    {
        var n = _next++;
        var (article, card) = _models[n % _models.Count];
        var round = n / _models.Count;
        var id = "feed/" + Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(n)).AsSpan(0, 12)); // as the bot makes them
        article = article with
        {
            Id = id,
            Title = string.Create(CultureInfo.InvariantCulture, $"{article.Title} {n}"),
            Url = string.Create(CultureInfo.InvariantCulture, $"http://news.example/store/{n}"),
            Published = Day(n), // news is of the day or near it
        };
        var eventDate = card.Event.Date?.AddDays(-round * 5); // or each round would join the stories of the one before
        var published = DateOnly.FromDateTime(article.Published!.Value.Date);
        return (article, card with { Id = id, Published = published, Event = card.Event with { Date = eventDate } });
    }

    private static DateTimeOffset Day(int number) => SeenAt.AddDays(-700 + (number / StoriesADay));

    private static List<(string What, double Ms)> Outbox(LiteOutboxStore outbox, int waiting, int times)
    {
        var missing = waiting - outbox.Waiting();
        for (var i = 0; i < missing; i += 500)
        {
            outbox.Add([.. Enumerable.Range(0, Math.Min(500, missing - i)).Select(_ => Entry())]);
        }

        var due = SeenAt.AddDays(1);
        var add = Cost.Median(times, () => outbox.Add([Entry()]));
        var list = Cost.Median(times, () => outbox.DueChats("console", due, 10));
        var sending = outbox.DueChats("console", due, times).Select(c => outbox.OfChat("console", c, 1)[0]).ToList();
        var next = 0;
        var send = Cost.Median(times, () => outbox.Sent(sending[next++], 1, due, due));
        return [("Add one", add), ("Ten chats that are due", list), ("One sent", send)];
    }

    private static OutboxEntry Entry() => new()
    {
        Key = Guid.NewGuid().ToString("N"),
        Channel = "console",
        Chat = Guid.NewGuid().ToString("N"),
        NotBefore = SeenAt,
        Message = new Digest
        {
            Language = "en",
            Stories = [],
            Title = "Digest",
            Nothing = new string('x', 1500), // as long as a message of a few stories
        },
    };

    private static List<(Article, Card)> Models()
    {
        var made = new MadeArticles();
        var writer = new CardWriter();
        return [.. Enumerable.Range(0, 1000).Select(n => made.Make(n, n, 1500)).Select(a => (a, writer.Write(a)))];
    }
}
