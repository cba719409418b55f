using System.Text.Json;
using DigestBot.Chat.Discord.Wire;

namespace DigestBot.Tests.Chat.Discord;

/// <summary>The gateway through real sockets.</summary>
public sealed class DiscordGatewayTests
{
    [Fact]
    public async Task AnInteractionArrives()
    {
        await using var run = await WireRun.ReadyAsync();
        run.Server.Ask(2, new { id = "1", name = "today", type = 1 });

        await run.UntilAsync(() => run.Taken.Contains(GatewayDispatch.InteractionCreated));
    }

    [Fact]
    public async Task ItIdentifiesWithTheIntentOfGuildsOnly()
    {
        await using var run = await WireRun.ReadyAsync();

        var identify = run.Server.Gateway.Frames.Single(f => f.GetProperty("op").GetInt32() == GatewayOp.Identify).GetProperty("d");
        Assert.Equal(1, identify.GetProperty("intents").GetInt32());
        Assert.Equal(["/gateway?v=10&encoding=json"], run.Server.Gateway.Paths);
    }

    [Fact]
    public async Task AHeartbeatIsSentAndCarriesTheLastNumber()
    {
        await using var run = await WireRun.ReadyAsync();
        await run.UntilAsync(() => run.Server.Gateway.Count(GatewayOp.Heartbeat) > 0);

        Assert.Equal(1, run.Server.Gateway.Frames.Last(f => f.GetProperty("op").GetInt32() == GatewayOp.Heartbeat).GetProperty("d").GetInt64());
    }

    [Fact]
    public async Task AHeartbeatThatDiscordAsksForIsSentAtOnce()
    {
        await using var run = await WireRun.ReadyAsync(static g => g.Interval = TimeSpan.FromMinutes(50)); // its own first one is a minute away
        await run.Server.Gateway.SendAsync(new { op = 1, d = (object?)null });

        await run.UntilAsync(() => run.Server.Gateway.Count(GatewayOp.Heartbeat) == 1);
    }

    [Fact]
    public async Task WhenHeartbeatsAreNotAnsweredTheSessionGoesOnOnAnotherConnection()
    {
        var mute = true;
        await using var run = await WireRun.ListenAsync(g =>
        {
            g.Interval = TimeSpan.FromSeconds(1);
            g.Acknowledges = () => !mute;
        });
        await run.UntilAsync(() => run.Server.Gateway.Count(GatewayOp.Resume) > 0);
        mute = false;

        Assert.DoesNotContain(run.Server.Gateway.Left, code => code is 1000 or 1001);
        await run.UntilAsync(() => run.Taken.Contains("RESUMED"));
        Assert.Equal(1, run.Server.Gateway.Count(GatewayOp.Identify));
    }

    [Fact]
    public async Task AskedForAnotherConnectionItGoesOnAtTheSessionsAddress()
    {
        await using var run = await WireRun.ReadyAsync();
        await run.Server.Gateway.SendAsync(new { op = 7, d = (object?)null });
        await run.UntilAsync(() => run.Taken.Contains("RESUMED"));

        Assert.Equal(["/gateway?v=10&encoding=json", "/resume?v=10&encoding=json"], run.Server.Gateway.Paths);
        Assert.Equal(1, run.Server.Gateway.MostAtOnce);
    }

    [Fact]
    public async Task WhatHappensBetweenConnectionsIsDeliveredOnce()
    {
        await using var run = await WireRun.ReadyAsync();
        for (var n = 0; n < 5; n++)
        {
            run.Server.Ask(2, new { id = "1", name = "today", type = 1 });
            await run.Server.Gateway.CutAsync();
            run.Server.Ask(2, new { id = "1", name = "today", type = 1 });
            await run.UntilAsync(() => run.Taken.Count(t => t == "RESUMED") == n + 1);
        }

        await run.UntilAsync(() => run.Taken.Count(t => t == GatewayDispatch.InteractionCreated) >= 10);
        Assert.Equal(10, run.Taken.Count(t => t == GatewayDispatch.InteractionCreated));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    public async Task ClosedWithTheseCodesTheSessionGoesOn(int code)
    {
        await using var run = await WireRun.ReadyAsync();
        await run.Server.Gateway.CloseAsync(code);

        await run.UntilAsync(() => run.Taken.Contains("RESUMED"));
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task ClosedWithTheseCodesANewSessionBegins(int code)
    {
        await using var run = await WireRun.ReadyAsync();
        await run.Server.Gateway.CloseAsync(code);

        await run.UntilAsync(() => run.Taken.Count(t => t == "READY") == 2);
        Assert.Equal(0, run.Server.Gateway.Count(GatewayOp.Resume));
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task ClosedWithTheseCodesItEndsAndSaysWhy(int code)
    {
        await using var run = await WireRun.ListenAsync(g => g.Instead = _ => code);

        var refused = await Assert.ThrowsAsync<RefusedTokenException>(() => run.Listening.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        Assert.Contains("Discord:", refused.Message, StringComparison.Ordinal);
        Assert.Single(run.Server.Gateway.Paths);
    }

    [Fact]
    public async Task AWrongTokenEndsItBeforeAnyConnection()
    {
        await using var run = await WireRun.ListenAsync(token: "a.wrong.token-that-nobody-gave");

        var refused = await Assert.ThrowsAsync<RefusedTokenException>(() => run.Listening.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        Assert.Contains("Discord:Token is wrong", refused.Message, StringComparison.Ordinal);
        Assert.Empty(run.Server.Gateway.Paths);
    }

    [Fact]
    public async Task ASessionThatDiscordForgotIsBegunAnew()
    {
        await using var run = await WireRun.ReadyAsync();
        run.Server.Gateway.ForgetSessions();
        await run.Server.Gateway.SendAsync(new { op = 7, d = (object?)null });

        await run.UntilAsync(() => run.Taken.Count(t => t == "READY") == 2);
        Assert.Equal((2, 1), (run.Server.Gateway.Count(GatewayOp.Identify), run.Server.Gateway.Count(GatewayOp.Resume)));
    }

    [Fact]
    public async Task AnInvalidSessionThatCanGoOnGoesOn()
    {
        await using var run = await WireRun.ReadyAsync();
        await run.Server.Gateway.SendAsync(new { op = 9, d = true });

        await run.UntilAsync(() => run.Taken.Contains("RESUMED"));
    }

    [Fact]
    public async Task AFrameThatIsTooLargeIsNotRead()
    {
        await using var run = await WireRun.ReadyAsync(with: static o => o with { LargestFrame = 64 * 1024 });
        await run.Server.Gateway.SendAsync(new { op = 0, d = new { text = new string('a', 100_000) } });

        await run.UntilAsync(() => run.Taken.Contains("RESUMED"));
        Assert.Contains("more than 65536 bytes", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFrameThatIsNoneIsNoEnd()
    {
        await using var run = await WireRun.ReadyAsync();
        await run.Server.Gateway.SendAsync("nonsense");

        await run.UntilAsync(() => run.Taken.Contains("RESUMED"));
    }

    [Fact]
    public async Task FramesOfKindsThatNobodyKnowsAreNoEnd()
    {
        await using var run = await WireRun.ReadyAsync();
        await run.Server.Gateway.SendAsync(new { op = 99, d = new { a = 1 }, more = true });
        run.Server.Gateway.Dispatch("SOMETHING_NEW", new { a = 1 });

        await run.UntilAsync(() => run.Taken.Contains("SOMETHING_NEW"));
        Assert.Single(run.Server.Gateway.Paths);
    }

    [Fact]
    public async Task WhileDiscordIsAwayItIsAskedAgain()
    {
        var away = 2;
        await using var run = await WireRun.StartAsync();
        run.Server.Fault = r => r.Call == "GET /gateway/bot" && away-- > 0 ? new DigestBot.Tests.Fakes.Discord.DiscordFault(503) : null;
        using var end = new CancellationTokenSource();
        var ready = new TaskCompletionSource();
        var listening = run.Gateway.RunAsync(_ => ready.TrySetResult(), end.Token);

        await ready.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task EverySessionIsCountedBeforeItIsBegun()
    {
        await using var run = await WireRun.ReadyAsync();

        Assert.Single(run.State.Identified);
    }

    [Fact]
    public async Task ABotThatStartedTwentyTimesInAnHourDoesNotIdentify()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var run = await WireRun.StartAsync(state: new MemoryGatewayState { Identified = [.. Enumerable.Range(0, 20).Select(n => now.AddSeconds(n - 30))] });
        using var end = new CancellationTokenSource();
        var listening = run.Gateway.RunAsync(static _ => { }, end.Token);
        await run.UntilAsync(() => run.Log.Contains("No session is begun", StringComparison.Ordinal));

        Assert.Empty(run.Server.Gateway.Paths);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task StoppingTellsDiscordThatTheBotGoes()
    {
        await using var run = await WireRun.ReadyAsync();
        await run.StopAsync();

        await run.UntilAsync(() => run.Server.Gateway.Left.Contains(1000));
    }

    [Fact]
    public async Task TheTokenIsInNoFrameButIdentifyAndResume()
    {
        await using var run = await WireRun.ReadyAsync();
        await run.Server.Gateway.SendAsync(new { op = 1, d = (object?)null });
        await run.UntilAsync(() => run.Server.Gateway.Count(GatewayOp.Heartbeat) > 0);

        Assert.All(run.Server.Gateway.Frames, f => Assert.Equal(f.GetProperty("op").GetInt32() is 2 or 6, f.GetRawText().Contains("OTAw", StringComparison.Ordinal)));
        Assert.DoesNotContain("OTAw", new DiscordOptions("OTAwToken", new Uri("http://a.example")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnInteractionIsReadWithWhatNobodyKnows()
    {
        var dispatch = new GatewayDispatch(GatewayDispatch.InteractionCreated, JsonDocument.Parse(
            """{"id":"1","application_id":"2","type":2,"token":"t","new":{"a":[1]},"data":{"name":"search","options":[{"name":"query","type":3,"value":"5g"},{"name":"n","type":4,"value":7}]},"member":{"user":{"id":"42"},"permissions":"32"},"locale":"pt-BR"}""").RootElement);

        var read = dispatch.Interaction();
        Assert.Equal(("42", "32", "pt-BR", "5g", "7"), (read.Asker!.Id, read.Member!.Permissions, read.Locale, read.Data!.Options![0].Text, read.Data.Options[1].Text));
    }
}
