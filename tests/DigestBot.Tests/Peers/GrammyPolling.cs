using System.Text.Json;
using DigestBot.Tests.Fakes;

namespace DigestBot.Tests.Peers;

/// <summary>One talk between grammY and the fake, that several tests look at.</summary>
public sealed class GrammyPolling : IAsyncLifetime
{
    internal BotApiServer Telegram { get; private set; } = null!;

    /// <summary>What grammY understood.</summary>
    internal JsonElement Report { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Telegram = await BotApiServer.StartAsync();
        Telegram.Admins.Add(7);
        Telegram.Fault = static (method, body) => method == "sendMessage" ? Refusal(body.GetProperty("chat_id").ToString()) : null;
        Report = await PeerProcess.RunAsync("telegram/polling.mjs", TalkAsync, Telegram.Address.AbsoluteUri.TrimEnd('/'), BotApiServer.Token);
    }

    public ValueTask DisposeAsync() => Telegram.DisposeAsync();

    private static BotApiFault? Refusal(string chat) => chat switch
    {
        "429" => new BotApiFault(429, "Too Many Requests: retry after 7", RetryAfter: 7),
        "403" => new BotApiFault(403, "Forbidden: bot was blocked by the user"),
        "400" => new BotApiFault(400, "Bad Request: group chat was upgraded to a supergroup chat", MigrateTo: -1001234567890),
        "500" => new BotApiFault(500, "Internal Server Error"),
        "1" => new BotApiFault(0, string.Empty),
        _ => null,
    };

    private async Task TalkAsync()
    {
        Telegram.Say("/start", language: "de");
        var page = (await Telegram.WaitAsync(s => s.Count == 1))[0];
        Telegram.Press(page, page.Buttons[0]);
        await Telegram.WaitAsync(s => s.Count == 2);
        Telegram.Say("/who", chat: -1009, user: 7);
        Telegram.Say("/refuse");
        Telegram.Say("words", chat: -1009, user: 7, topic: 5);
        Telegram.Say("/end");
    }
}
