using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DigestBot.Benchmarks.Made;
using DigestBot.Cards;
using DigestBot.Search;
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
    private MadeQueries _queries = null!;
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
        _queries = new MadeQueries(_made, count);
        using var keeper = new IndexKeeper(new IndexOptions(folder), _stories, _articles, _articles.Log, NullLogger<IndexKeeper>.Instance);
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
        table.Add("query, median, 8 at once", times[times.Length / 2], "ms");
        table.Add("query, 95 of 100 within", times[times.Length * 95 / 100], "ms");
        table.Add("query, the slowest", times[^1], "ms");
        table.Add("queries that found something", 100.0 * found / queries, "%");
        Kinds(search, table);
        table.Add("new story to be found after", NewStory(keeper, search), "ms");
        Suggestions(new PartySuggestions(keeper, TimeProvider.System), table);
        table.Add("peak memory", Programs.OwnPeakMegabytes(), "MB");
        table.Print();
    }

    /// <summary>What each kind of query costs, one at a time.</summary>
    private void Kinds(IndexSearch search, Table table)
    {
        const int times = 100;
        foreach (var (name, make) in _queries.Kinds)
        {
            var number = 0;
            Cost.Median(times, () => Ask(search, make(number++))); // warms up
            var work = Cpu();
            var median = Cost.Median(times, () => Ask(search, make(number++)));
            table.Add($"{name}, median", median, "ms");
            table.Add($"{name}, by CPU time", (Cpu() - work).TotalMilliseconds / times, "ms a query");
        }

        var ids = Enumerable.Range(1, 10).Select(n => (long)n * count / 10).ToList();
        table.Add("of it reading ten stories", Cost.Median(times, () => _stories.FindAll(ids)), "ms");
    }

    private static StoryPage Ask(IndexSearch search, string text) => search.Page(new StoryQuery { Text = text, Limit = 10 }, CancellationToken.None);

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
        var texts = new ConcurrentQueue<string>(Enumerable.Range(0, number).Select(_queries.Any).ToList());
        var times = new ConcurrentBag<double>();
        var hits = 0;
        var askers = Enumerable.Range(0, AtOnce).Select(_ => new Thread(() =>
        {
            while (texts.TryDequeue(out var text))
            {
                var watch = Stopwatch.StartNew();
                var page = Ask(search, text);
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

    private double NewStory(IndexKeeper keeper, IndexSearch search)
    {
        using var stop = new CancellationTokenSource();
        var running = keeper.RunAsync(stop.Token);
        var slowest = 0.0;
        var writer = new CardWriter();
        for (var n = 0; n < 5; n++)
        {
            var article = _made.Make(count + n, n, 1500) with { Title = "A report", Text = $"Zanzibar{n} was told of in a report on telephone lines." };
            var watch = Stopwatch.StartNew();
            store.Run(() => Keep(article, writer.Write(article)));
            while (Ask(search, $"Zanzibar{n}").Hits.Count == 0)
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
