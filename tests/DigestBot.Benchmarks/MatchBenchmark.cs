using System.Diagnostics;
using System.Globalization;
using DigestBot.Benchmarks.Made;
using DigestBot.Cards;
using DigestBot.Cli;
using DigestBot.Stories;
using DigestBot.Stories.Matching;

namespace DigestBot.Benchmarks;

/// <summary>What finding an article's story by its words costs, step by step, beside what its card costs.</summary>
internal static class MatchBenchmark
{
    private static readonly DateTimeOffset SeenAt = new(2010, 10, 7, 0, 0, 0, TimeSpan.Zero);

    /// <param name="small">A tenth of the work.</param>
    /// <param name="file">JSON Lines of articles; null = made ones, all of one week.</param>
    public static void Run(bool small, string? file)
    {
        var articles = (file is null ? Made(small ? 600 : 6000) : Read(file)).ToList();
        var writer = new CardWriter();
        Pass([.. articles.Take(400)], writer, new Table("warm-up", "", "", "", ""));
        var table = new Table(
            string.Create(CultureInfo.InvariantCulture, $"match: {articles.Count:N0} articles, one thread"), "what", "µs each", "KB allocated each", "KB kept each");
        Pass(articles, writer, table);
        table.Print();
    }

    private static void Pass(List<Article> articles, CardWriter writer, Table table)
    {
        var cards = new List<Card>();
        Add("card", () => cards.AddRange(articles.Select(a => writer.Write(a))));
        var prepared = new List<PreparedArticle>();
        Add("prepare", () => prepared.AddRange(articles.Zip(cards).Select(a => new PreparedArticle(a.First, a.Second, SeenAt))));
        cards.Clear();
        var matcher = new StoryMatcher(new MatchOptions());
        var found = 0L;
        var story = 0L;
        long finding = 0, learning = 0, allocated = 0;
        Add("find and learn", () =>
        {
            for (var n = 0; n < prepared.Count; n++)
            {
                var article = prepared[n];
                var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                var match = matcher.Find(article.Compared);
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                var between = Stopwatch.GetTimestamp();
                finding += between - start;
                found += match is null ? 0 : 1;
                matcher.Learn(article.Compared, match?.Story ?? ++story);
                learning += Stopwatch.GetTimestamp() - between;
                prepared[n] = null!; // the matcher keeps what it wants to
            }
        });
        table.Add("of that, find", Micros(finding), allocated / 1024.0 / articles.Count, 0.0);
        table.Add("of that, learn", Micros(learning), 0.0, 0.0);
        table.Add("stories begun", story, 0.0, 0.0);
        GC.KeepAlive(matcher);

        double Micros(long ticks) => Stopwatch.GetElapsedTime(0, ticks).TotalMicroseconds / articles.Count;

        void Add(string what, Action act)
        {
            var held = GC.GetTotalMemory(forceFullCollection: true);
            var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            act();
            var (ticks, bytes) = (Stopwatch.GetTimestamp() - start, GC.GetAllocatedBytesForCurrentThread() - before);
            var kept = GC.GetTotalMemory(forceFullCollection: true) - held;
            table.Add(what, Micros(ticks), bytes / 1024.0 / articles.Count, kept / 1024.0 / articles.Count);
        }
    }

    private static IEnumerable<Article> Made(int count)
    {
        var made = new MadeArticles();
        return Enumerable.Range(0, count).Select(n => made.Make(n, n, 1500) with { Published = SeenAt.AddMinutes(-n) });
    }

    private static IEnumerable<Article> Read(string file) =>
        File.ReadLines(file).Select((line, n) => ArticleLine.Parse(line, n + 1).Article).OfType<Article>();
}
