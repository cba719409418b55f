using System.Text.Json;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Two feeds that report one event, a third item of its own; then <c>why</c>.</summary>
public sealed class WhyTests : IAsyncLifetime
{
    private readonly BotFolder _folder = new();
    private string _link = string.Empty;

    public async ValueTask InitializeAsync()
    {
        await using var server = await FeedServer.StartAsync();
        var english = server.Feed("english").Add("Russia and Mexico sign memorandum on e-government", "Russia and Mexico signed a memorandum on e-government on 5 October 2010.", At);
        var spanish = server.Feed("spanish").Add("Rusia y México firman un memorando sobre gobierno electrónico", "Rusia y México firmaron un memorando sobre gobierno electrónico el 5 de octubre de 2010.", At);
        _folder.UseFeeds(("english", english.Url), ("spanish", spanish.Url));
        (await _folder.RunAsync("run", "--once")).Success();
        using var hit = JsonDocument.Parse((await _folder.RunAsync("search", "memorandum", "--json")).Success());
        _link = hit.RootElement.GetProperty("reports")[1].GetProperty("url").GetString()!;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task ALinkTellsWhenAndFromWhichFeedItCame()
    {
        var trace = await JsonAsync(_link);

        Assert.Matches("^(english|spanish)$", trace.GetProperty("feed").GetString());
        Assert.Equal(DateTimeKind.Utc, trace.GetProperty("seen").GetDateTime().Kind);
    }

    [Fact]
    public async Task ALinkTellsIntoWhichStoryItWasMergedAndWhy()
    {
        var trace = await JsonAsync(_link);

        Assert.Equal(2, trace.GetProperty("reports").GetArrayLength());
        Assert.Equal("event", trace.GetProperty("decisions")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task AnIdTellsTheSameAsTheLink()
    {
        var trace = await JsonAsync(_link);

        Assert.Equal(trace.GetRawText(), (await JsonAsync(trace.GetProperty("id").GetString()!)).GetRawText());
    }

    [Fact]
    public async Task ForPeopleItIsPlainText()
    {
        var text = (await _folder.RunAsync("why", _link)).Success();

        Assert.Contains("because", text, StringComparison.Ordinal);
        Assert.Contains("same parties and action on the same day", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItTellsForWhomTheStoryWasQueued() =>
        Assert.Equal("console", (await JsonAsync(_link)).GetProperty("deliveries")[0].GetProperty("channel").GetString());

    [Fact]
    public async Task WhatWasNeverTakenInIsSaidInOneLine()
    {
        var run = await _folder.RunAsync("why", "https://nowhere.example/never");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("https://nowhere.example/never", run.Error, StringComparison.Ordinal);
    }

    private static DateTimeOffset At => new(2010, 10, 6, 9, 0, 0, TimeSpan.Zero);

    private async Task<JsonElement> JsonAsync(string item)
    {
        using var document = JsonDocument.Parse((await _folder.RunAsync("why", item, "--json")).Success());
        return document.RootElement.Clone();
    }
}
