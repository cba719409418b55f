using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DigestBot.Benchmarks.Made;
using DigestBot.Cards;
using DigestBot.Search;
using DigestBot.Search.Asking;
using DigestBot.Search.Index;
using DigestBot.Search.Words;
using DigestBot.Storage.LiteDb;
using DigestBot.Stories;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Benchmarks;

/// <summary>A large archive: building its index from the store, its size, queries eight at once, a new story, suggestions.</summary>
internal sealed class SearchBenchmark(LiteStore store, string folder, int count)
{
    private const int AtOnce = 8;
    private const int Batch = 500;
    private static readonly DateTimeOffset SeenAt = new(2010, 10, 7, 0, 0, 0, TimeSpan.Zero);
    private readonly LiteStoryStore _stories = new(store);
    private readonly LiteArticleStore _articles = new(store);
    private readonly MadeArticles _made = new();
    private long _textBytes;

    public static void Run(bool small)
    {
        using var folder = new TemporaryFolder();
        using var store = new LiteStore(new LiteStoreOptions(folder.File("store.db"), Durable: false));
        new SearchBenchmark(store, folder.File("search"), small ? 10_000 : 200_000).Measure(small ? 1000 : 4000);
    }

    private void Measure(int queries)
    {
        Fill();
        using var keeper = new IndexKeeper(new IndexOptions(folder), _stories, _articles, _stories.Changes, NullLogger<IndexKeeper>.Instance);
        var search = new IndexSearch(keeper, new ScanSearch(_stories), _stories, TimeProvider.System);
        var watch = Stopwatch.StartNew();
        var work = Cpu();
        keeper.CatchUp(progress: null, CancellationToken.None);
        var built = watch.Elapsed.TotalSeconds;
        var buildWork = Cpu() - work;
        watch.Restart();
        keeper.Index!.Check();
        var check = watch.Elapsed.TotalMilliseconds;
        var size = Directory.GetFiles(folder).Sum(f => new FileInfo(f).Length);
        var table = new Table(string.Create(CultureInfo.InvariantCulture, $"search: {count:N0} stories, {_textBytes / 1e6:N0} MB of text"), "what", "figure", "unit");
        table.Add("index built from the store", count / built, "stories/s");
        table.Add("index built, by CPU time", count / buildWork.TotalSeconds, "stories/s a core");
        table.Add("index on disk", size / 1e6, "MB");
        table.Add("index of the text", 100.0 * size / _textBytes, "%");
        table.Add("checksums of the index", check, "ms");
        Queries(search, queries / 4, out _); // warms up
        work = Cpu();
        var times = Queries(search, queries, out var found);
        table.Add("query, by CPU time", (Cpu() - work).TotalMilliseconds / queries, "ms a query");
        var ids = Enumerable.Range(1, 1000).Select(n => (long)n * count / 1000).ToList();
        table.Add("of it reading ten stories", Cost.Median(100, () => ids.Take(10).ToList().ForEach(id => _stories.Find(id))), "ms");
        Parts(keeper.Index, table);
        table.Add("query, median, 8 at once", times[times.Length / 2], "ms");
        table.Add("query, 95 of 100 within", times[times.Length * 95 / 100], "ms");
        table.Add("query, the slowest", times[^1], "ms");
        table.Add("queries that found something", 100.0 * found / queries, "%");
        table.Add("new story to be found after", NewStory(keeper, search), "ms");
        Suggestions(new PartySuggestions(keeper, TimeProvider.System), table);
        table.Add("peak memory", Programs.OwnPeakMegabytes(), "MB");
        table.Print();
    }

    /// <summary>What of a query costs what, one at a time.</summary>
    private void Parts(StoryIndex index, Table table)
    {
        const int times = 200;
        var words = new AllWords();
        var today = DateOnly.FromDateTime(SeenAt.Date);
        var asked = new Queue<Asked>();
        var number = 0;
        table.Add("of it understanding", Cost.Median(times, () => asked.Enqueue(AskedReader.Read(new StoryQuery { Text = Query(number++) }))), "ms (with making one up)");
        number = 0;
        table.Add("of it making one up", Cost.Median(times, () => Query(number++)), "ms");
        var wanted = new Queue<(WantedStories Wanted, Lucene.Net.Search.Query Query)>();
        table.Add("of it readings of words", Cost.Median(times, () =>
        {
            var one = new WantedStories(words);
            wanted.Enqueue((one, one.Of(asked.Dequeue())));
        }), "ms");
        var marks = new Queue<HitMarks>(wanted.Select(w => new HitMarks(words, w.Wanted)));
        table.Add("of it looking", Cost.Median(times, () => index.Search(searcher =>
        {
            var best = new BestStories(PageCursor.Of(null, today), 11, DateOnly.MinValue, DateOnly.MaxValue, byDay: false, CancellationToken.None);
            searcher.Search(wanted.Dequeue().Query, best);
            return best.Ordered();
        })), "ms");
        var ten = Enumerable.Range(1, 10).Select(n => _stories.Find((long)n * count / 10)!).ToList();
        table.Add("of it marking ten stories", Cost.Median(times, () =>
        {
            var mark = marks.Dequeue();
            ten.ForEach(story => mark.In(story));
        }), "ms");
    }

    /// <summary>What this process worked, whatever else the machine did.</summary>
    private static TimeSpan Cpu()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    private void Fill()
    {
        var writer = new CardWriter();
        for (var from = 0; from < count; from += Batch)
        {
            var made = Enumerable.Range(from, Math.Min(Batch, count - from)).AsParallel().AsOrdered()
                .Select(n => _made.Make(n, n, 1500))
                .Select(a => (Article: a, Card: writer.Write(a)))
                .ToList();
            store.Run(() => made.ForEach(m => Keep(m.Article, m.Card)));
        }
    }

    private long Keep(Article article, Card card)
    {
        _textBytes += Encoding.UTF8.GetByteCount(article.Title!) + Encoding.UTF8.GetByteCount(article.Text);
        var report = new StoryReport(article.Id, article.Feed, article.Url, card.Headline, card.Language, article.Published, SeenAt);
        var story = _stories.Add(new Story(0, card, [report], DateOnly.FromDateTime(article.Published!.Value.Date)));
        _articles.Add(article, card, story.Id, fingerprint: 0, SeenAt);
        return story.Id;
    }

    /// <returns>Milliseconds, the shortest first.</returns>
    private double[] Queries(IndexSearch search, int number, out int found)
    {
        var texts = new ConcurrentQueue<string>(Enumerable.Range(0, number).Select(Query).ToList());
        var times = new ConcurrentBag<double>();
        var hits = 0;
        var askers = Enumerable.Range(0, AtOnce).Select(_ => new Thread(() =>
        {
            while (texts.TryDequeue(out var text))
            {
                var watch = Stopwatch.StartNew();
                var page = search.Page(new StoryQuery { Text = text, Limit = 10 }, CancellationToken.None);
                times.Add(watch.Elapsed.TotalMilliseconds);
                Interlocked.Add(ref hits, page.Hits.Count > 0 ? 1 : 0);
            }
        })).ToList();
        askers.ForEach(t => t.Start());
        askers.ForEach(t => t.Join());
        found = hits;
        var all = times.ToArray();
        Array.Sort(all);
        return all;
    }

    /// <summary>As people ask: a few words that some article has; now and then with a condition, as a phrase or without a word.</summary>
    private string Query(int number)
    {
        var random = new Random(number);
        var article = _made.Make(random.Next(count), random.Next(count), 300);
        var words = (random.Next(2) == 0 ? article.Title! : article.Text).Split(' ', '\n').Where(w => w.Length > 3).ToList();
        var at = random.Next(Math.Max(1, words.Count - 2));
        var some = string.Join(' ', words.Skip(at).Take(1 + random.Next(3))).Replace('"', ' ');
        return random.Next(8) switch
        {
            0 => $"\"{some}\"",
            1 => some + " from:2010",
            2 => some + " party:MX",
            3 => "Мексика " + words[at],
            4 => some + " -spectrum",
            _ => some,
        };
    }

    private double NewStory(IndexKeeper keeper, IndexSearch search)
    {
        using var stop = new CancellationTokenSource();
        var running = keeper.RunAsync(stop.Token);
        var slowest = 0.0;
        var writer = new CardWriter();
        for (var n = 0; n < 5; n++)
        {
            var article = _made.Make(count + n, n, 1500) with { Title = $"Zanzibar{n}" };
            var watch = Stopwatch.StartNew();
            store.Run(() => Keep(article, writer.Write(article)));
            while (search.Page(new StoryQuery { Text = article.Title! }, CancellationToken.None).Hits.Count == 0)
            {
                Task.Delay(10).Wait();
            }

            slowest = Math.Max(slowest, watch.Elapsed.TotalMilliseconds);
        }

        stop.Cancel();
        running.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        return slowest;
    }

    private static void Suggestions(PartySuggestions suggestions, Table table)
    {
        var watch = Stopwatch.StartNew();
        suggestions.Collect();
        table.Add("suggestions: collected in", watch.Elapsed.TotalMilliseconds, "ms");
        string[] typed = ["m", "me", "mex", "М", "Мекс", "墨", "inter", "union", "", "zzz", "r", "s"];
        var times = new List<double>();
        for (var n = 0; n < 600; n++)
        {
            watch.Restart();
            suggestions.For(typed[n % typed.Length], "en");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        table.Add("suggestions, median", times[times.Count / 2], "ms");
        table.Add("suggestions, 99 of 100 within", times[times.Count * 99 / 100], "ms");
    }
}
