using System.Text;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class FeedParserTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t ", "empty")]
    [InlineData("<!DOCTYPE html><html><head><title>x</title></head><body>News</body></html>", "HTML page")]
    [InlineData("<html lang=\"ru\"><body>404</body></html>", "HTML page")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "HTML page")]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>", "sitemap")]
    [InlineData("<opml version=\"2.0\"><body/></opml>", "OPML")]
    [InlineData("<soap:Envelope xmlns:soap=\"x\"/>", "Envelope")]
    [InlineData("Service unavailable", "Service unavailable")]
    [InlineData("%PDF-1.4 …", "PDF")]
    public void WhatIsNoFeedIsRefusedInOneLineThatNamesIt(string text, string named)
    {
        var result = ReadingSome.Result(text);
        Assert.Null(result.Feed);
        Assert.NotNull(result.Error);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.Error);
    }

    [Fact]
    public void APageThatNamesItsFeedIsQuoted()
    {
        var result = ReadingSome.Result(
            "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" title=\"News\" href=\"/rss.xml\"></head></html>", address: ReadingSome.Address);
        Assert.Contains("https://news.example/rss.xml", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFeedOverTheLimitIsRefusedWithSizeAndLimit()
    {
        var result = ReadingSome.Result(new byte[50 * 1024 * 1024]);
        Assert.Contains("50 MB", result.Error, StringComparison.Ordinal);
        Assert.Contains("15 MB", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLimitCanBeLowered() => Assert.NotNull(
        new FeedParser { MaxBytes = 100 }.Read(Encoding.UTF8.GetBytes(ReadingSome.Rss("")), null, null, TestContext.Current.CancellationToken).Error);

    [Fact]
    public void ACancelledReadStops()
    {
        var bytes = Encoding.UTF8.GetBytes(ReadingSome.Rss(ReadingSome.Item(1)));
        Assert.Throws<OperationCanceledException>(() => new FeedParser().Read(bytes, null, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task AFeedOfManyItemsIsReadQuickly()
    {
        const int Items = 20_000;
        var bytes = Encoding.UTF8.GetBytes(ReadingSome.Rss(string.Concat(Enumerable.Range(1, Items).Select(ReadingSome.Item))));
        var feed = await ReadingSome.Within(10, () => ReadingSome.Feed(bytes)); // 2,000 a second
        Assert.Equal(Items, feed.Items.Count);
    }

    [Fact]
    public void NodesAreCappedAndWhatCameBeforeIsKept()
    {
        var flood = string.Concat(Enumerable.Repeat("<a/>", FeedXml.MaxNodes));
        var feed = ReadingSome.Feed(ReadingSome.Rss(ReadingSome.Item(1) + "<item>" + flood + "</item>"));
        Assert.Single(feed.Items);
        Assert.StartsWith("stopped after item 1", feed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneParserServesManyThreads()
    {
        var parser = new FeedParser();
        var bytes = Encoding.UTF8.GetBytes(ReadingSome.Rss("<item><title>x</title><description>&lt;a href=\"/1\" onclick=\"x\"&gt;a&lt;/a&gt;</description></item>"));
        var reads = Enumerable.Range(0, 64).Select(_ => Task.Run(() => parser.Read(bytes, null, null).Feed?.Items[0].Summary));
        Assert.All(await Task.WhenAll(reads), summary => Assert.Equal("<a href=\"https://ministry.example/1\">a</a>", summary));
    }
}
