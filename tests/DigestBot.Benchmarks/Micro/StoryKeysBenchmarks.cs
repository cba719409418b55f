using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using DigestBot.Benchmarks.Made;
using DigestBot.Cards;

namespace DigestBot.Benchmarks.Micro;

/// <summary>All keys of a report, against hashing its title and address as they are.</summary>
public class StoryKeysBenchmarks
{
    private readonly Article _article;
    private readonly Card _card;

    public StoryKeysBenchmarks()
    {
        _article = new MadeArticles().Make(number: 3, source: 1, bytes: 1500);
        _card = new CardWriter().Write(_article);
    }

    [Benchmark(Baseline = true)]
    public int HashOnly() =>
        SHA256.HashData(Encoding.UTF8.GetBytes(_article.Title!)).Length + SHA256.HashData(Encoding.UTF8.GetBytes(_article.Url!)).Length;

    [Benchmark]
    public int StoryKeys() => DigestBot.Stories.StoryKeys.Of(_article, _card).Count;
}
