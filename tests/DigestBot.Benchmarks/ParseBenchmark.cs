using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using DigestBot.Benchmarks.Made;
using DigestBot.Reading;

namespace DigestBot.Benchmarks;

/// <summary>Feeds read into items, sanitised, against an XmlReader that only walks over the same bytes.</summary>
internal static class ParseBenchmark
{
    private static readonly TimeSpan PerMeasure = TimeSpan.FromMilliseconds(100);

    public static void Run(bool small)
    {
        var articles = new MadeArticles();
        var table = new Table(
            string.Create(CultureInfo.InvariantCulture, $"parse: MB of XML in a second of CPU, median of {Rounds(small)}"), "feeds", "KB", "XmlReader", "FeedParser", "x XmlReader", "KB allocated/KB");
        Measure(table, "paragraphs, 20 items", small, [MadeFeeds.Make(articles, feed: 1)]);
        Measure(table, "links and pictures, 20 items", small, [Rich(articles, "<description><![CDATA[", "]]></description>")]);
        Measure(table, "the same, escaped", small, [Rich(articles, "<description>", "</description>")]);
        Measure(table, "paragraphs, 2,000 items", small, [.. Enumerable.Range(0, 1).Select(_ => Long(articles))]);
        Measure(table, "titles alone, 2,000 items", small, [Titles(articles)]);
        Measure(table, "seeds", small, [.. Directory.EnumerateFiles(Programs.Seeds).Where(IsCleanXml).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        table.Print();
    }

    private static int Rounds(bool small) => small ? 3 : 15;

    private static void Measure(Table table, string name, bool small, byte[][] feeds)
    {
        var parser = new FeedParser();
        var kilobytes = feeds.Sum(f => f.Length) / 1024.0;
        List<double> reads = [], parses = [];
        for (var round = 0; round < 5; round++)
        {
            _ = Seconds(feeds, Walk) + Seconds(feeds, feed => parser.Read(feed, contentType: null, address: null).Feed!.Items.Count); // both compiled as they will be
        }

        for (var round = 0; round < Rounds(small); round++) // by turns, so that a busy moment of the machine meets both
        {
            reads.Add(Seconds(feeds, Walk));
            parses.Add(Seconds(feeds, feed => parser.Read(feed, contentType: null, address: null).Feed!.Items.Count));
        }

        var (reader, parse) = (Median(reads), Median(parses));

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = feeds.Sum(feed => parser.Read(feed, contentType: null, address: null).Feed!.Items.Count);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0;
        table.Add(name, kilobytes, kilobytes / 1024 / reader, kilobytes / 1024 / parse, parse / reader, allocated / kilobytes);
    }

    private static double Seconds(byte[][] feeds, Func<byte[], int> read)
    {
        var passes = 0;
        var before = Environment.CpuUsage.TotalTime; // not the clock's: other work on the machine must not count
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < PerMeasure)
        {
            foreach (var feed in feeds)
            {
                _ = read(feed);
            }

            passes++;
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds / passes;
    }

    private static double Median(List<double> all)
    {
        all.Sort();
        return all[all.Count / 2];
    }

    private static int Walk(byte[] feed)
    {
        using var reader = XmlReader.Create(new MemoryStream(feed), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var characters = 0;
        while (reader.Read())
        {
            characters += reader.HasValue ? reader.Value.Length : 1;
        }

        return characters;
    }

    private static bool IsCleanXml(string file)
    {
        if (Path.GetExtension(file) is not (".xml" or ".rdf" or ".atom" or ".rss"))
        {
            return false;
        }

        try
        {
            return Walk(File.ReadAllBytes(file)) > 0;
        }
        catch (XmlException)
        {
            return false; // the broken ones can be walked over by nobody
        }
    }

    private static byte[] Rich(MadeArticles articles, string open, string close)
    {
        var items = new StringBuilder();
        for (var i = 0; i < MadeFeeds.ItemsEach; i++)
        {
            var article = articles.Make(i, 1, 1500);
            var html = new StringBuilder();
            foreach (var paragraph in article.Text.Split('\n'))
            {
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"text\"><a href=\"{article.Url}?a=1&amp;b={i}\" target=\"_blank\">{WebUtility.HtmlEncode(paragraph[..Math.Min(20, paragraph.Length)])}</a> ");
                html.Append(CultureInfo.InvariantCulture, $"{WebUtility.HtmlEncode(paragraph)}</p><img src=\"/img/{i}.jpg\" alt=\"picture\" width=\"640\" style=\"border:0\">");
            }

            var written = open.Contains("CDATA", StringComparison.Ordinal) ? html.ToString() : WebUtility.HtmlEncode(html.ToString());
            items.Append(CultureInfo.InvariantCulture, $"<item><title>{WebUtility.HtmlEncode(article.Title)}</title><link>{article.Url}</link><guid>{article.Url}</guid>{open}{written}{close}</item>");
        }

        return Feed(items);
    }

    private static byte[] Long(MadeArticles articles)
    {
        var items = new StringBuilder();
        for (var feed = 0; feed < 100; feed++)
        {
            var text = Encoding.UTF8.GetString(MadeFeeds.Make(articles, feed));
            items.Append(text.AsSpan(text.IndexOf("<item>", StringComparison.Ordinal))[..^"</channel></rss>\n".Length]);
        }

        return Feed(items);
    }

    private static byte[] Titles(MadeArticles articles)
    {
        var items = new StringBuilder();
        for (var i = 0; i < 2000; i++)
        {
            var article = articles.Make(i, 1, 100);
            items.Append(CultureInfo.InvariantCulture, $"<item><title>{WebUtility.HtmlEncode(article.Title)}</title><link>{article.Url}</link><guid isPermaLink=\"false\">{i}</guid><pubDate>Wed, 06 Oct 2010 11:20:00 +0400</pubDate></item>\n");
        }

        return Feed(items);
    }

    private static byte[] Feed(StringBuilder items) => Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>Made</title><link>http://news.example/</link>\n{items}</channel></rss>");
}
