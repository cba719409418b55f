using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DigestBot.Benchmarks.Made;
using DigestBot.Cards;
using DigestBot.Cli;

namespace DigestBot.Benchmarks;

/// <summary>Articles of 2 KB into cards: on one thread, and as the verb <c>cards</c> streams them.</summary>
internal static class CardsBenchmark
{
    private const int Bytes = 2000;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(bool small)
    {
        var made = new MadeArticles();
        var warmUp = Make(made, 10_000_000, small ? 200 : 1500);
        var articles = Make(made, 0, small ? 400 : 3000);
        var undeclared = articles.ConvertAll(a => a with { Language = null });
        var writer = new CardWriter();
        var counting = Best(() => articles.ForEach(a => Words(a.Text)));
        warmUp.ForEach(a => writer.Write(a));
        warmUp.ForEach(a => writer.Write(a with { Language = null }));
        var told = Best(() => articles.ForEach(a => writer.Write(a)));
        var detected = Best(() => undeclared.ForEach(a => writer.Write(a)));
        var lines = Lines(articles);
        await StreamAsync(Lines(warmUp));
        var streamed = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            streamed = Math.Min(streamed, await StreamAsync(lines));
        }

        var first = Programs.Run(Programs.Self("first-card", small ? "100" : "1000")).Last.Split(' ');
        var table = new Table(
            string.Create(CultureInfo.InvariantCulture, $"cards: {articles.Count:N0} articles of {Bytes / 1000} KB in {made.Sources} publishers' words, best of 3"),
            "way", "articles/s", "ms each", "x counting words");
        foreach (var (way, seconds) in new[] { ("counting words only", counting), ("language told, one thread", told), ("language found, one thread", detected), ("streamed as by `cards`", streamed) })
        {
            table.Add(way, articles.Count / seconds, seconds * 1000 / articles.Count, seconds / counting);
        }

        table.Print();
        Console.WriteLine($"first card {first[0]} ms after the start of a process; {first[1]} MB at most after {first[2]} cards in all languages");
    }

    /// <summary>In a fresh process: milliseconds from its start to the first card, then its peak memory.</summary>
    public static void FirstCard(int count)
    {
        var article = new Article { Id = "1", Title = "Ministry signs memorandum", Text = "The Ministry of Communications of Russia signed a memorandum with Mexico." };
        var card = new CardWriter().Write(article);
        using var own = Process.GetCurrentProcess();
        var first = TimeProvider.System.GetLocalNow().DateTime - own.StartTime;
        var made = new MadeArticles();
        var writer = new CardWriter();
        Make(made, 0, count).ForEach(a => card = writer.Write(a with { Language = null }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.TotalMilliseconds:0} {Programs.OwnPeakMegabytes():0} {count}"));
        GC.KeepAlive(card);
    }

    private static List<Article> Make(MadeArticles made, int from, int count) =>
        [.. Enumerable.Range(from, count).Select(n => made.Make(n, n, Bytes))];

    private static double Best(Action pass)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            pass();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static int Words(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    private static async Task<double> StreamAsync(string lines)
    {
        var watch = Stopwatch.StartNew();
        using var input = new StringReader(lines);
        var code = await CardsVerb.StreamAsync(input, TextWriter.Null, nameLanguage: null, CancellationToken.None);
        return code == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("Some article gave no card.");
    }

    private static string Lines(List<Article> articles)
    {
        var lines = new StringBuilder();
        foreach (var a in articles)
        {
            lines.Append(JsonSerializer.Serialize(new { id = a.Id, title = a.Title, text = a.Text, language = a.Language, published = a.Published }, Json)).Append('\n');
        }

        return lines.ToString();
    }
}
