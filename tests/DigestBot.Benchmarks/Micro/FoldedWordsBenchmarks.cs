using BenchmarkDotNet.Attributes;
using DigestBot.Benchmarks.Made;

namespace DigestBot.Benchmarks.Micro;

/// <summary>A text of 2 KB without accents and case, against making it lower case only.</summary>
public class FoldedWordsBenchmarks
{
    private readonly string _text = new MadeArticles().Make(number: 3, source: 1, bytes: 2000).Text;

    [Benchmark(Baseline = true)]
    public string LowerCase() => _text.ToLowerInvariant();

    [Benchmark]
    public string Fold() => Search.FoldedWords.Fold(_text);
}
