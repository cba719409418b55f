using System.Net;
using DigestBot.Chat.Telegram;
using DigestBot.Chat.Telegram.Webhook;

namespace DigestBot.Tests.Chat.Telegram;

public sealed class TelegramWebhookTests
{
    [Fact]
    public async Task UpdatesThatTelegramBringsAreAnswered()
    {
        await using var bot = await StartAsync(secret: "s3cret");

        Assert.StartsWith("Hello", (await bot.AskAsync("/start")).Text, StringComparison.Ordinal);
        Assert.Equal(0, bot.Telegram.Calls("getUpdates"));
    }

    [Fact]
    public async Task TelegramIsToldTheAddressAndTheSecret()
    {
        await using var bot = await StartAsync(secret: "s3cret");
        await bot.AskAsync("/start");

        Assert.Equal((new Uri("https://bot.example/hook"), "s3cret"), (bot.Telegram.Webhook.Url, bot.Telegram.Webhook.Secret));
    }

    [Fact]
    public async Task ASecretIsMadeWhereNoneIsGivenAndKept()
    {
        await using var bot = await StartAsync(secret: null);
        await bot.AskAsync("/start");

        Assert.Equal(64, bot.Telegram.Webhook.Secret!.Length);
        Assert.Equal(bot.Telegram.Webhook.Secret, bot.Get<ITelegramState>().WebhookSecret);
    }

    [Fact]
    public async Task EveryCallIsThankedForOnce()
    {
        await using var bot = await StartAsync(secret: "s3cret");
        for (var n = 0; n < 5; n++)
        {
            bot.Telegram.Say("/help");
        }

        await bot.Telegram.WaitAsync(s => s.Count == 5);

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.OK, 5), bot.Telegram.Webhook.Answers);
    }

    [Fact]
    public async Task SwitchingBackToLongPollingEndsTheWebhook()
    {
        await using var bot = await TelegramBot.StartAsync();
        bot.Telegram.Say("/start");
        await bot.Telegram.WaitAsync(s => s.Count == 1);

        Assert.Equal((1, 0), (bot.Telegram.Calls("deleteWebhook"), bot.Telegram.Calls("setWebhook")));
    }

    private static async Task<TelegramBot> StartAsync(string? secret)
    {
        var bot = await TelegramBot.StartAsync(webhook: new WebhookWish("https://bot.example/hook", secret));
        bot.Telegram.Webhook.Proxy = () => bot.Get<TelegramWebhook>().Address;
        return bot;
    }
}
