using System.Net;
using DigestBot.Chat.Telegram.Webhook;
using DigestBot.Delivery;
using DigestBot.Polling;
using DigestBot.Storage;
using Microsoft.Extensions.Configuration;

namespace DigestBot.Hosting;

/// <summary>Reads the settings of CONTRACT from file and environment; says of each wrong one where it stands and what is allowed.</summary>
public static class SettingsReader
{
    private const string Prefix = "DIGESTBOT_";
    private const int WebhookPort = 8443; // one of the four that Telegram calls, for a server of one's own without a proxy

    /// <summary>What holds when nothing is set.</summary>
    public static BotSettings Defaults => From(new SettingValues(new ConfigurationBuilder().Build(), "no file", Prefix));

    /// <summary>Reads and checks.</summary>
    /// <param name="data">Its appsettings.json is read when no file is named.</param>
    /// <param name="file">A settings file; must exist when named.</param>
    /// <param name="warn">Gets a line for each key that nobody knows.</param>
    /// <exception cref="BadInputException">A file or a value is wrong.</exception>
    public static BotSettings Read(DataFolder data, string? file, Action<string> warn)
    {
        if (file is not null && !File.Exists(file))
        {
            throw new BadInputException($"The settings file {file} does not exist. Check --config.");
        }

        var path = Path.GetFullPath(file ?? data.Settings);
        var values = new SettingValues(Load(path), path, Prefix);
        var settings = From(values);
        values.ThrowIfBad();
        foreach (var unknown in values.Unknown())
        {
            warn($"{unknown} is no setting of digestbot; it has no effect.");
        }

        return settings;
    }

    private static BotSettings From(SettingValues values) => new()
    {
        Telegram = Telegram(values),
        Discord = new DiscordSettings(
            values.Token("Discord:Token", DiscordTokenLooksRight, "the bot page of Discord's developer portal shows one of three parts joined by dots"),
            values.Address("Discord:ApiUrl", "https://discord.com/api/v10")!),
        Access = new AccessSettings(
            values.Choice("Access:Mode", "private", "private", "open") == "open",
            values.List("Access:Owners", IsChatId, "ids like telegram:123 or discord:456"),
            values.List("Access:AllowedChats", IsChatId, "ids like telegram:123 or discord:456")),
        Catalogue = values.TextOrList("Feeds:Catalogue"),
        Polling = Polling(values),
        Delivery = new DeliveryOptions
        {
            OnUnknown = values.Choice("Delivery:OnUnknown", "resend", "resend", "skip") == "skip" ? OnUnknown.Skip : OnUnknown.Resend,
            TelegramPerSecond = values.Number("Delivery:TelegramPerSecond", 30, 0, 1000),
            TelegramPerChatPerSecond = values.Number("Delivery:TelegramPerChatPerSecond", 1, 0, 1000),
            TelegramPerGroupPerMinute = values.Number("Delivery:TelegramPerGroupPerMinute", 20, 0, 1000),
        },
        KeepArticles = values.Span("Storage:KeepArticles", TimeSpan.FromDays(730), TimeSpan.FromDays(1), TimeSpan.FromDays(36500)),
    };

    private static TelegramSettings Telegram(SettingValues values)
    {
        var url = values.Address("Telegram:Webhook:Url", null);
        var secret = values.Secret("Telegram:Webhook:Secret", WebhookOptions.IsSecret, "1 to 256 of A-Z, a-z, 0-9, _ and -");
        var listen = values.Endpoint("Telegram:Webhook:Listen", new IPEndPoint(IPAddress.Loopback, WebhookPort));
        return new TelegramSettings(
            values.Token("Telegram:Token", TelegramTokenLooksRight, "BotFather gives one like 123456:ABC-DEF…"),
            values.Address("Telegram:ApiUrl", "https://api.telegram.org")!,
            url is null ? null : new WebhookOptions(url, listen, secret));
    }

    private static PollingOptions Polling(SettingValues values)
    {
        var second = TimeSpan.FromSeconds(1);
        var shortest = values.Span("Polling:MinInterval", TimeSpan.FromMinutes(5), second, TimeSpan.FromDays(7));
        return new PollingOptions
        {
            MinInterval = shortest,
            MaxInterval = values.Span("Polling:MaxInterval", TimeSpan.FromDays(1) > shortest ? TimeSpan.FromDays(1) : shortest, shortest, TimeSpan.FromDays(30)),
            AllowNetworks = values.Networks("Polling:AllowNetworks"),
            Concurrency = values.Number("Polling:Concurrency", 16, 1, 256),
            PerHost = values.Number("Polling:PerHost", 1, 1, 256),
            HostSpacing = values.Span("Polling:HostSpacing", second, TimeSpan.Zero, TimeSpan.FromHours(1)),
            Contact = values.Text("Polling:Contact", FeedRequest.IsContact, "a mail address or a page, in up to 200 printable ASCII characters without brackets"),
        };
    }

    private static IConfigurationRoot Load(string path)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(path, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables(Prefix)
                .Build();
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException($"{path} is no JSON: {(e.InnerException ?? e).Message}", e);
        }
    }

    private static bool TelegramTokenLooksRight(string token) =>
        token.Split(':') is [{ Length: >= 3 } id, { Length: >= 10 }] && id.All(char.IsAsciiDigit);

    private static bool DiscordTokenLooksRight(string token) => token.Split('.') is [{ Length: > 5 }, { Length: > 2 }, { Length: > 10 }];

    private static bool IsChatId(string id) =>
        id.Split(':') is ["telegram" or "discord", { Length: > 0 } number] && number.TrimStart('-').All(char.IsAsciiDigit);
}
