using DigestBot.Tests.Fakes;

namespace DigestBot.Tests.Peers;

public sealed class GrammyWebhookTests
{
    [Fact]
    public async Task CallsOfTheFakeAreTakenByGrammyInOrderAndEnd()
    {
        await using var telegram = await BotApiServer.StartAsync();
        telegram.Say("one");
        telegram.Say("/end");

        var report = await PeerProcess.RunAsync("telegram/webhook.mjs", static () => Task.CompletedTask, telegram.Address.AbsoluteUri.TrimEnd('/'), BotApiServer.Token, "s3cret_of-grammy");

        Assert.Equal(["one", "/end"], report.GetProperty("heard").EnumerateArray().Select(h => h.GetString()));
        Assert.All(report.GetProperty("statuses").EnumerateArray(), s => Assert.Equal(200, s.GetInt32()));
        Assert.Equal((true, true, null), (report.GetProperty("set").GetBoolean(), report.GetProperty("deleted").GetBoolean(), telegram.Webhook.Url));
    }
}
