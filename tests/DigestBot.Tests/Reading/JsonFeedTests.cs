using System.Text.Json;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class JsonFeedTests
{
    private const string Sample = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "ITU", "home_page_url": "https://itu.example/", "language": "en", "authors": [{"name": "Desk"}],
         "items": [{"id": 7, "url": "/7", "title": "One", "content_html": "<p onclick='x'>Text</p>", "date_published": "2010-10-06T10:00:00+02:00", "tags": ["a", "A", 3]},
                   {"id": "8", "content_text": "First\n\nSecond & <third>", "author": {"name": "Ann"}, "attachments": [{"url": "a.pdf", "mime_type": "application/pdf", "size_in_bytes": 5}]}]}
        """;

    [Fact]
    public void AJsonFeedIsRead()
    {
        var feed = ReadingSome.Feed(Sample);
        Assert.Equal(("json-feed-1.1", "ITU", "https://itu.example/", "en"), (feed.Format, feed.Title, feed.HomePageUrl, feed.Language));
        Assert.Equal(("7", "https://itu.example/7", "<p>Text</p>", "One"), (feed.Items[0].Id, feed.Items[0].Url, feed.Items[0].ContentHtml, feed.Items[0].Title));
        Assert.Equal(["a", "3"], feed.Items[0].Tags);
        Assert.Equal("<p>First</p><p>Second & &lt;third></p>", feed.Items[1].ContentHtml);
        Assert.Equal("Ann", Assert.Single(feed.Items[1].Authors).Name);
        Assert.Equal(new FeedAttachment("https://itu.example/a.pdf", "application/pdf", 5), Assert.Single(feed.Items[1].Attachments));
    }

    [Fact]
    public void AJsonFeedThatIsCutOffKeepsItsWholeItems()
    {
        var feed = ReadingSome.Feed(Sample[..Sample.IndexOf("First", StringComparison.Ordinal)]);
        Assert.Equal("7", Assert.Single(feed.Items).Id);
        Assert.Equal("cut off after item 1", feed.Problem);
    }

    [Theory]
    [InlineData("{\"a\": 1}")]
    [InlineData("[1, 2]")]
    [InlineData("{\"items\": ")]
    [InlineData("{{{{")]
    public void JsonThatIsNoFeedIsRefusedByName(string json) => Assert.Contains("JSON", ReadingSome.Result(json).Error, StringComparison.Ordinal);

    [Fact]
    public void HalfASurrogatePairCostsOnlyItsField()
    {
        var feed = ReadingSome.Feed("{\"version\": \"1.1\", \"items\": [{\"id\": \"1\", \"title\": \"\\ud83d\", \"summary\": \"fine\"}]}");
        Assert.Equal((null, "fine"), (feed.Items[0].Title, feed.Items[0].Summary));
    }

    [Fact]
    public void AFeedIsWrittenAsOneLineInTheOrderPromised()
    {
        var line = JsonFeed.Write("a.xml", ReadingSome.Feed(ReadingSome.Rss(
            "<item><guid>1</guid><title>Связь 📡 \"5G\" 通信</title><link>https://a.example/1</link><pubDate>Wed, 06 Oct 2010 11:20:00 +0400</pubDate><author>Ann</author></item>")));
        Assert.Equal(
            "{\"_file\":\"a.xml\",\"_format\":\"rss-2.0\",\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Ministry\",\"home_page_url\":\"https://ministry.example/\","
            + "\"items\":[{\"id\":\"1\",\"url\":\"https://a.example/1\",\"title\":\"Связь 📡 \\\"5G\\\" 通信\",\"date_published\":\"2010-10-06T11:20:00+04:00\",\"authors\":[{\"name\":\"Ann\"}]}]}",
            line);
    }

    [Fact]
    public void WhatIsWrittenIsReadTheSame()
    {
        var feed = ReadingSome.Feed(Sample);
        var again = ReadingSome.Feed(JsonFeed.Write("x", feed));
        Assert.Equal(feed.Items.Select(item => (item.Id, item.Url, item.Title, item.ContentHtml, item.Published)),
            again.Items.Select(item => (item.Id, item.Url, item.Title, item.ContentHtml, item.Published)));
    }

    [Fact]
    public void AnErrorIsWrittenWithItsFile()
    {
        using var json = JsonDocument.Parse(JsonFeed.WriteError("б.xml", "this is no feed"));
        Assert.Equal(["_file", "_error"], json.RootElement.EnumerateObject().Select(property => property.Name));
    }
}
