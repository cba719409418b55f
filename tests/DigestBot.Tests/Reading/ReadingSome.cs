using System.Text;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

/// <summary>Feeds made in a line, for tests.</summary>
internal static class ReadingSome
{
    public static readonly Uri Address = new("https://news.example/feeds/all.xml");

    public static string Rss(string items, string channel = "<title>Ministry</title><link>https://ministry.example/</link>") =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>{channel}{items}</channel></rss>
        """;

    public static string Atom(string entries, string feed = "<title>Regulator</title><link href=\"https://regulator.example/\"/>", string attributes = "") =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" {attributes}>{feed}{entries}</feed>
        """;

    public static string Item(int number) =>
        $"<item><title>Item {number}</title><link>https://ministry.example/{number}</link><guid>g{number}</guid></item>";

    public static FeedReadResult Result(string text, string? contentType = null, Uri? address = null) => Result(Encoding.UTF8.GetBytes(text), contentType, address);

    public static FeedReadResult Result(byte[] bytes, string? contentType = null, Uri? address = null) =>
        new FeedParser().Read(bytes, contentType, address, TestContext.Current.CancellationToken);

    public static ReadFeed Feed(string text, Uri? address = null) => Read(Result(text, address: address));

    public static ReadFeed Feed(byte[] bytes, string? contentType = null) => Read(Result(bytes, contentType));

    public static FeedItem ItemOf(string text, Uri? address = null) => Assert.Single(Feed(text, address).Items);

    /// <summary>An RSS feed of one title in some encoding, with or without a label.</summary>
    public static byte[] Encoded(Encoding encoding, string title, string? label = null, string? language = null) => encoding.GetBytes(
        $"<?xml version=\"1.0\"{(label is null ? "" : $" encoding=\"{label}\"")}?><rss version=\"2.0\"><channel>{(language is null ? "" : $"<language>{language}</language>")}"
        + $"<title>T</title><item><title>{title}</title></item></channel></rss>");

    /// <summary>Fails when it takes longer, instead of waiting for what hostile input may make endless.</summary>
    public static Task<T> Within<T>(int seconds, Func<T> work) => Task.Run(work).WaitAsync(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);

    private static ReadFeed Read(FeedReadResult result)
    {
        Assert.Null(result.Error);
        Assert.NotNull(result.Feed);
        return result.Feed;
    }
}
