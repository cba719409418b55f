using DigestBot.Feeds;
using DigestBot.Reading;
using DigestBot.Reading.FullText;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Reading.FullText;

/// <summary>Teasers and the pages behind them.</summary>
internal static class FullTextSome
{
    public const string Address = "https://ministry.example/news/7";

    public const string Paragraph =
        "The Ministry of Communications and the regulator signed a memorandum on spectrum for rural broadband, which will connect four hundred villages, "
        + "schools and hospitals over the next three years, officials said at the ceremony in the capital on Wednesday.";

    public static FeedSource Source { get; } = Some.Feed() with { FullText = true };

    public static FeedItem Item(string summary = "The Ministry and the regulator signed a memorandum on spectrum …", string? url = Address) =>
        new() { Id = "1", Title = "Memorandum on spectrum signed", Summary = summary, Url = url };

    public static string Page(string head = "", string extra = "", string html = "<html>") => $"""
        <!DOCTYPE html>{html}<head><title>Memorandum on spectrum signed</title>{head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
        <main><article><h1>Memorandum on spectrum signed</h1>{extra}<p>{Paragraph}</p><p>Minister first words. {Paragraph}</p><p>Regulator second words. {Paragraph}</p></article></main>
        <footer><a href="/imprint">Imprint</a></footer></body></html>
        """;

    public static FullTextReader Reader(IPageFetcher pages, IArticleExtractor? extractor = null, FullTextOptions? options = null, TimeProvider? time = null) => new(
        pages, extractor ?? new SmartArticleExtractor(), options ?? new FullTextOptions(), time ?? TimeProvider.System, NullLogger<FullTextReader>.Instance);

    public static async Task<FeedItem> FillAsync(string page, FeedItem? item = null, string? feedLanguage = null)
    {
        using var reader = Reader(new FakePages().Add(Address, page));
        return Assert.Single(await reader.FillAsync(Source, feedLanguage, [item ?? Item()], TestContext.Current.CancellationToken));
    }
}
