using System.Diagnostics;
using System.Net;
using DigestBot.Chat.Discord.Wire;
using DigestBot.Tests.Fakes.Discord;

namespace DigestBot.Tests.Chat.Discord;

/// <summary>Calls through real HTTP.</summary>
public sealed class DiscordRestTests
{
    private static readonly MessageBody Hello = new() { Content = "hello" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMessageIsPosted()
    {
        await using var run = await WireRun.StartAsync();
        var message = await run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello with { Embeds = [new Embed { Title = "a", Fields = [new EmbedField("b", "c")] }] }, Cancel);

        Assert.Equal(message.Id, Assert.Single(run.Server.Posted).Id);
        Assert.Empty(run.Server.Problems);
    }

    [Fact]
    public async Task EveryMessageSaysThatNobodyIsMentioned()
    {
        await using var run = await WireRun.StartAsync();
        await run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello with { Content = "@everyone" }, Cancel);

        Assert.Equal("""{"parse":[]}""", Assert.Single(run.Server.Posted).Body.GetProperty("allowed_mentions").GetRawText());
    }

    [Fact]
    public async Task AMessageOfTheSameNonceIsPostedOnce()
    {
        await using var run = await WireRun.StartAsync();
        var body = Hello with { Nonce = "key", EnforceNonce = true };
        var first = await run.Rest.CreateMessageAsync(DiscordServer.Channel, body, Cancel);
        var second = await run.Rest.CreateMessageAsync(DiscordServer.Channel, body, Cancel);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(run.Server.Posted);
    }

    [Fact]
    public async Task EveryOtherCallIsUnderstoodToo()
    {
        await using var run = await WireRun.StartAsync();
        var rest = run.Rest;
        run.Server.ChannelTypes["815"] = ChannelType.Forum;
        await rest.EditMessageAsync(DiscordServer.Channel, "1", Hello with { Components = [Component.Row(Component.Button("a", "A"))] }, Cancel);
        await rest.CrosspostAsync(DiscordServer.Channel, "1", Cancel);
        var thread = await rest.StartForumThreadAsync("815", new ForumPost("News", Hello, ["5"]), Cancel);
        await rest.PutCommandsAsync(DiscordServer.Application, [new ApplicationCommand { Name = "today", Description = "News", DefaultMemberPermissions = 32 }], Cancel);

        Assert.Equal("today", Assert.Single(await rest.GetCommandsAsync(DiscordServer.Application, Cancel)).Name);
        Assert.Equal(ChannelType.Forum, (await rest.GetChannelAsync("815", Cancel)).Type);
        Assert.Equal(DiscordServer.Application, (await rest.GetApplicationAsync(Cancel)).Id);
        Assert.Equal(DiscordServer.Application, (await rest.GetMeAsync(Cancel)).Id);
        Assert.NotNull(thread.Message);
        Assert.Empty(run.Server.Problems);
    }

    [Fact]
    public async Task AnInteractionIsAnsweredAndItsAnswerChanged()
    {
        await using var run = await WireRun.ReadyAsync();
        var asked = run.Server.Ask(2, new { id = "1", name = "today", type = 1 });
        var interaction = new Interaction { Id = asked.Id, ApplicationId = DiscordServer.Application, Type = 2, Token = asked.Token };
        await run.Rest.RespondAsync(interaction, new Callback(CallbackType.DeferredMessage, new MessageBody { Flags = MessageFlags.Ephemeral }), Cancel);
        await run.Rest.EditOriginalAsync(interaction, Hello, Cancel);
        await run.Rest.FollowUpAsync(interaction, Hello, Cancel);

        Assert.Equal([true, false], run.Server.Posted.Select(p => p.IsEdit));
        Assert.Empty(run.Server.Problems);
    }

    [Fact]
    public async Task SuggestionsAreTaken()
    {
        await using var run = await WireRun.ReadyAsync();
        var asked = run.Server.Ask(4, new { id = "1", name = "search", type = 1 });
        await run.Rest.SuggestAsync(new Interaction { Id = asked.Id, ApplicationId = DiscordServer.Application, Type = 4, Token = asked.Token }, [new Choice("ITU", "organisation:itu")], Cancel);

        Assert.NotNull(asked.Callback);
        Assert.Empty(run.Server.Problems);
    }

    [Fact]
    public async Task AnInteractionThatIsOverIsRefusedWithoutBlamingTheToken()
    {
        await using var run = await WireRun.ReadyAsync();
        var asked = run.Server.Ask(2, new { id = "1", name = "today", type = 1 });
        asked.IsOver = true;
        var interaction = new Interaction { Id = asked.Id, ApplicationId = DiscordServer.Application, Type = 2, Token = asked.Token };

        var refused = await Assert.ThrowsAsync<DiscordException>(() => run.Rest.EditOriginalAsync(interaction, Hello, Cancel));
        Assert.Equal((HttpStatusCode.Unauthorized, 50027), (refused.Status, refused.Code));
        Assert.DoesNotContain(asked.Token, refused.Message, StringComparison.Ordinal);
        await run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel); // the bot goes on
    }

    [Fact]
    public async Task AnswersToInteractionsDoNotCarryTheToken()
    {
        await using var run = await WireRun.ReadyAsync();
        var asked = run.Server.Ask(2, new { id = "1", name = "today", type = 1 });
        await run.Rest.RespondAsync(new Interaction { Id = asked.Id, ApplicationId = DiscordServer.Application, Type = 2, Token = asked.Token }, new Callback(CallbackType.Message, Hello), Cancel);

        Assert.False(run.Server.Requests.Single(r => r.Route.EndsWith("/callback", StringComparison.Ordinal)).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task AWrongTokenIsAskedWithOnce()
    {
        await using var run = await WireRun.StartAsync(token: "a.wrong.token-that-nobody-gave");

        await Assert.ThrowsAsync<RefusedTokenException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        await Assert.ThrowsAsync<RefusedTokenException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        Assert.Single(run.Server.Requests);
    }

    [Theory]
    [InlineData(403, 50001, "Missing Access")]
    [InlineData(404, 10003, "Unknown Channel")]
    public async Task ARefusalKeepsWhatDiscordSaid(int status, int code, string message)
    {
        await using var run = await WireRun.StartAsync();
        run.Server.Fault = _ => new DiscordFault(status, code, message);

        var refused = await Assert.ThrowsAsync<DiscordException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        Assert.Equal((status, code), ((int)refused.Status, refused.Code));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user", (int)LimitScope.User)]
    [InlineData("shared", (int)LimitScope.Shared)]
    [InlineData("global", (int)LimitScope.Global)]
    public async Task TooManyIsToldToWhoSends(string scope, int expected)
    {
        await using var run = await WireRun.StartAsync();
        run.Server.Fault = _ => DiscordFault.TooMany(scope, 2.5);

        var refused = await Assert.ThrowsAsync<DiscordException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        Assert.Equal(((LimitScope?)expected, TimeSpan.FromSeconds(2.5)), (refused.Scope, refused.RetryAfter));
        Assert.Single(run.Server.Requests);
    }

    [Fact]
    public async Task WhatStandsBeforeDiscordMeansTheWholeBot()
    {
        await using var run = await WireRun.StartAsync();
        run.Server.Fault = _ => new DiscordFault(429, RetryAfter: 3, Html: true);

        var refused = await Assert.ThrowsAsync<DiscordException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        Assert.Equal((LimitScope.Global, TimeSpan.FromSeconds(3)), (refused.Scope!.Value, refused.RetryAfter));
    }

    [Fact]
    public async Task AReadWaitsAndAsksAgain()
    {
        var refusals = 2;
        await using var run = await WireRun.StartAsync();
        run.Server.Fault = _ => refusals-- > 0 ? DiscordFault.TooMany("user", 0.1) : null;

        Assert.Equal(DiscordServer.Channel, (await run.Rest.GetChannelAsync(DiscordServer.Channel, Cancel)).Id);
    }

    [Fact]
    public async Task AReadThatMeetsTroubleIsTriedAgain()
    {
        var failures = 2;
        await using var run = await WireRun.StartAsync();
        run.Server.Fault = _ => failures-- > 0 ? new DiscordFault(502, Html: true) : null;

        Assert.Equal(DiscordServer.Channel, (await run.Rest.GetChannelAsync(DiscordServer.Channel, Cancel)).Id);
    }

    [Fact]
    public async Task ASendThatMeetsTroubleIsTriedOnce()
    {
        await using var run = await WireRun.StartAsync();
        run.Server.Fault = _ => new DiscordFault(502, Html: true);

        await Assert.ThrowsAsync<HttpRequestException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        Assert.Single(run.Server.Requests);
    }

    [Fact]
    public async Task ASendThatIsCutIsTriedOnce()
    {
        await using var run = await WireRun.StartAsync();
        run.Server.Fault = _ => DiscordFault.Cut;

        await Assert.ThrowsAsync<HttpRequestException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        Assert.Single(run.Server.Requests);
    }

    [Fact]
    public async Task ACallThatTakesTooLongEnds()
    {
        await using var run = await WireRun.StartAsync(static o => o with { CallLimit = TimeSpan.FromMilliseconds(300) });
        run.Server.Slowness = _ => TimeSpan.FromMinutes(5);

        await Assert.ThrowsAsync<TimeoutException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
    }

    [Fact]
    public async Task ALimitIsKeptWithoutBeingExceeded()
    {
        await using var run = await WireRun.StartAsync();
        run.Server.Limits.Of = static r => ("b", 5, TimeSpan.FromSeconds(1));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel)));

        Assert.Equal((0, 20), (run.Server.Limits.Exceeded, run.Server.Posted.Count));
    }

    [Fact]
    public async Task AFullChannelDoesNotHoldUpAnother()
    {
        await using var run = await WireRun.StartAsync(static o => o with { LongestWait = TimeSpan.FromMinutes(2) });
        run.Server.Limits.Of = static r => ("b", 1, TimeSpan.FromMinutes(1));
        await run.Rest.CreateMessageAsync("801", Hello, Cancel);
        using var end = new CancellationTokenSource();
        var waiting = run.Rest.CreateMessageAsync("801", Hello, end.Token);
        await run.Rest.CreateMessageAsync("802", Hello, Cancel);

        Assert.False(waiting.IsCompleted);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task AWaitThatIsTooLongIsToldInsteadOfWaited()
    {
        await using var run = await WireRun.StartAsync(static o => o with { LongestWait = TimeSpan.FromSeconds(1) });
        run.Server.Limits.Of = static r => ("b", 1, TimeSpan.FromMinutes(5));
        await run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel);

        var refused = await Assert.ThrowsAsync<DiscordException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        Assert.InRange(refused.RetryAfter, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));
        Assert.Single(run.Server.Requests);
    }

    [Fact]
    public async Task FirstAnswersWaitForNoLimit()
    {
        await using var run = await WireRun.ReadyAsync(with: static o => o with { MostRefusals = 1 });
        run.Server.Fault = r => r.Call == "POST /channels/{}/messages" ? DiscordFault.MissingAccess : null;
        await Assert.ThrowsAsync<DiscordException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        var asked = run.Server.Ask(2, new { id = "1", name = "today", type = 1 });

        await run.Rest.RespondAsync(new Interaction { Id = asked.Id, ApplicationId = DiscordServer.Application, Type = 2, Token = asked.Token }, new Callback(CallbackType.Message, Hello), Cancel);
        Assert.NotNull(asked.Callback);
    }

    [Fact]
    public async Task AfterManyRefusalsDiscordIsLeftAlone()
    {
        await using var run = await WireRun.StartAsync(static o => o with { MostRefusals = 10 });
        run.Server.Fault = _ => DiscordFault.MissingAccess;
        for (var n = 0; n < 30; n++)
        {
            await Assert.ThrowsAsync<DiscordException>(() => run.Rest.CreateMessageAsync(DiscordServer.Channel, Hello, Cancel));
        }

        Assert.Equal(10, run.Server.Requests.Count);
    }

    [Fact]
    public async Task AllCallsKeepToTheBotsSecond()
    {
        await using var run = await WireRun.StartAsync(static o => o with { PerSecond = 20 });
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => run.Rest.CreateMessageAsync((801 + n).ToString("0", null), Hello, Cancel)));

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../users/@me")]
    [InlineData("12/messages")]
    [InlineData("-100123")]
    [InlineData("123456789012345678901")]
    public async Task AnIdThatIsNoneGoesNowhere(string id)
    {
        await using var run = await WireRun.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => run.Rest.CreateMessageAsync(id, Hello, Cancel));
        Assert.Empty(run.Server.Requests);
    }
}
