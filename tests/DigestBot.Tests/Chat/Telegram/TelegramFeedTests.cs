using DigestBot.Feeds;
using DigestBot.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Chat.Telegram;

public sealed class TelegramFeedTests
{
    private const string Loopback = "127.0.0.0/8";
    private const long Owner = 1;

    [Fact]
    public async Task AFeedIsTriedAndToldOfBeforeItIsAdded()
    {
        await using var feeds = await FeedServer.StartAsync();
        var feed = feeds.Feed("ministry").Add("Older", "It was.", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        feed.Add("Spectrum auction opens", "It does.", new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await TelegramBot.StartAsync(polls: Loopback);

        var told = (await bot.AskAsync("/addfeed " + feed.Url, Owner, Owner)).Text;

        Assert.Contains("Items: 2", told, StringComparison.Ordinal);
        Assert.Contains("Newest: Spectrum auction opens · Tue 6 January 2026 09:00", told, StringComparison.Ordinal);
        Assert.Equal(feed.Url, Assert.Single(bot.Get<FeedCatalogue>().Load()).Url);
    }

    [Fact]
    public async Task APageLeadsToItsFeed()
    {
        await using var feeds = await FeedServer.StartAsync();
        var feed = feeds.Feed("ministry").Add("Spectrum auction opens");
        var page = feeds.Feed("page", context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html><head><link rel=alternate type='application/rss+xml' href='/ministry'></head><body>News</body></html>");
        });
        await using var bot = await TelegramBot.StartAsync(polls: Loopback);

        var told = (await bot.AskAsync("/addfeed " + page.Url, Owner, Owner)).Text;

        Assert.Contains("its feed is " + feed.Url, told, StringComparison.Ordinal);
        Assert.Equal(feed.Url, Assert.Single(bot.Get<FeedCatalogue>().Load()).Url);
    }

    [Fact]
    public async Task WhatIsNoFeedIsNotAdded()
    {
        await using var feeds = await FeedServer.StartAsync();
        await using var bot = await TelegramBot.StartAsync(polls: Loopback);

        Assert.Contains("404", (await bot.AskAsync($"/addfeed {feeds.Address}nothing", Owner, Owner)).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Get<FeedCatalogue>().Load());
    }

    [Fact]
    public async Task AnAddressOfOnesOwnNetworkIsNotAskedFor()
    {
        await using var feeds = await FeedServer.StartAsync();
        var feed = feeds.Feed("secret").Add("Inside");
        await using var bot = await TelegramBot.StartAsync();

        Assert.Contains("a private address", (await bot.AskAsync("/addfeed " + feed.Url, Owner, Owner)).Text, StringComparison.Ordinal);
        Assert.Equal(0, feed.Requests);
    }

    [Fact]
    public async Task AFeedThatIsKnownIsNotAddedAgainAndOneThatIsRemovedIsGone()
    {
        await using var feeds = await FeedServer.StartAsync();
        var feed = feeds.Feed("ministry").Add("Spectrum auction opens");
        await using var bot = await TelegramBot.StartAsync(polls: Loopback);
        await bot.AskAsync("/addfeed " + feed.Url, Owner, Owner);

        Assert.Contains("is in the catalogue already", (await bot.AskAsync("/addfeed " + feed.Url, Owner, Owner)).Text, StringComparison.Ordinal);
        Assert.EndsWith("is removed.", (await bot.AskAsync("/removefeed " + bot.Get<FeedCatalogue>().Load()[0].Id, Owner, Owner)).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Get<FeedCatalogue>().Load());
    }

    [Theory]
    [InlineData("/addfeed https://ministry.example/rss.xml")]
    [InlineData("/removefeed x")]
    [InlineData("/broadcast hello")]
    [InlineData("/stats")]
    public async Task OnlyOwnersRunTheBot(string asked)
    {
        await using var bot = await TelegramBot.StartAsync();

        Assert.Contains("Only the owner", (await bot.AskAsync(asked)).Text, StringComparison.Ordinal);
    }
}
