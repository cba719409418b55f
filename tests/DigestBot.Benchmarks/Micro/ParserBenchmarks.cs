using System.Xml;
using BenchmarkDotNet.Attributes;
using DigestBot.Benchmarks.Made;
using DigestBot.Reading;

namespace DigestBot.Benchmarks.Micro;

/// <summary>A feed of twenty items read into items, against an XmlReader that only walks over it.</summary>
public class ParserBenchmarks
{
    private readonly FeedParser _parser = new();
    private readonly byte[] _feed = MadeFeeds.Make(new MadeArticles(), feed: 1);

    [Benchmark(Baseline = true)]
    public int XmlReaderPass()
    {
        using var reader = XmlReader.Create(new MemoryStream(_feed));
        var nodes = 0;
        while (reader.Read())
        {
            nodes += reader.HasValue ? reader.Value.Length : 1;
        }

        return nodes;
    }

    [Benchmark]
    public int FeedParser() => _parser.Read(_feed, "application/rss+xml; charset=utf-8", address: null).Feed!.Items.Count;
}
