using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Chat.Telegram.Webhook;
using DigestBot.Delivery;
using DigestBot.Hosting;
using DigestBot.Storage;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Hosting;

[Collection(EnvironmentTests.Name)]
public sealed class SettingsReaderTests : IDisposable
{
    private const string TelegramToken = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11";
    private const string DiscordToken = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";

    private readonly TempFolder _folder = new();
    private readonly List<string> _warnings = [];
    private readonly List<string> _variables = [];

    /// <summary>Every key of the documented table: what is set, how it is read back, what holds without it.</summary>
    private static readonly (string Key, string[] Given, Func<BotSettings, object?> Read, object? Expected, object? Default)[] Table =
    [
        ("Telegram:Token", [TelegramToken], s => s.Telegram.Token, TelegramToken, null),
        ("Telegram:ApiUrl", ["http://localhost:8081"], s => s.Telegram.ApiUrl, new Uri("http://localhost:8081"), new Uri("https://api.telegram.org")),
        ("Telegram:Webhook:Url", ["https://bot.example/hook"], s => s.Telegram.Webhook?.Url, new Uri("https://bot.example/hook"), null),
        ("Discord:Token", [DiscordToken], s => s.Discord.Token, DiscordToken, null),
        ("Discord:ApiUrl", ["http://localhost/api/v10"], s => s.Discord.ApiUrl, new Uri("http://localhost/api/v10"), new Uri("https://discord.com/api/v10")),
        ("Access:Mode", ["open"], s => s.Access.Open, true, false),
        ("Access:Owners", ["telegram:1", "discord:2"], s => string.Join(' ', s.Access.Owners), "telegram:1 discord:2", ""),
        ("Access:AllowedChats", ["telegram:-100", "discord:3"], s => string.Join(' ', s.Access.AllowedChats), "telegram:-100 discord:3", ""),
        ("Feeds:Catalogue", ["a.json", "b.json"], s => string.Join(' ', s.Catalogue), "a.json b.json", ""),
        ("Polling:MinInterval", ["00:01:00"], s => s.Polling.MinInterval, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)),
        ("Polling:MaxInterval", ["2.00:00:00"], s => s.Polling.MaxInterval, TimeSpan.FromDays(2), TimeSpan.FromDays(1)),
        ("Polling:AllowNetworks", ["10.0.0.0/8", "fd00::/8"], s => string.Join(' ', s.Polling.AllowNetworks), "10.0.0.0/8 fd00::/8", ""),
        ("Polling:Concurrency", ["64"], s => s.Polling.Concurrency, 64, 16),
        ("Polling:PerHost", ["2"], s => s.Polling.PerHost, 2, 1),
        ("Polling:HostSpacing", ["00:00:00"], s => s.Polling.HostSpacing, TimeSpan.Zero, TimeSpan.FromSeconds(1)),
        ("Polling:Contact", ["owner@bot.example"], s => s.Polling.Contact, "owner@bot.example", null),
        ("Delivery:OnUnknown", ["skip"], s => s.Delivery.OnUnknown, OnUnknown.Skip, OnUnknown.Resend),
        ("Delivery:TelegramPerSecond", ["0"], s => s.Delivery.TelegramPerSecond, 0, 30),
        ("Delivery:TelegramPerChatPerSecond", ["3"], s => s.Delivery.TelegramPerChatPerSecond, 3, 1),
        ("Delivery:TelegramPerGroupPerMinute", ["7"], s => s.Delivery.TelegramPerGroupPerMinute, 7, 20),
        ("Storage:KeepArticles", ["30.00:00:00"], s => s.KeepArticles, TimeSpan.FromDays(30), TimeSpan.FromDays(730)),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    public void Dispose()
    {
        _variables.ForEach(v => Environment.SetEnvironmentVariable(v, null));
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AKeyIsReadFromTheFile(int row)
    {
        WriteFile(Table[row].Key, Table[row].Given);

        Assert.Equal(Table[row].Expected, Table[row].Read(Read()));
        Assert.Empty(_warnings);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AKeyIsReadFromTheEnvironmentBeforeTheFile(int row)
    {
        WriteFile("Unrelated:Key", ["1"]);
        SetVariable(Table[row].Key, Table[row].Given);

        Assert.Equal(Table[row].Expected, Table[row].Read(Read()));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AKeyThatIsNotSetHasItsDefault(int row) => Assert.Equal(Table[row].Default, Table[row].Read(Read()));

    [Fact]
    public void TheEnvironmentTakesThePlaceOfTheFile()
    {
        WriteFile("Delivery:TelegramPerSecond", ["5"]);
        SetVariable("Delivery:TelegramPerSecond", ["6"]);

        Assert.Equal(6, Read().Delivery.TelegramPerSecond);
    }

    [Fact]
    public void AWebhookIsReadWhole()
    {
        _folder.Write("appsettings.json", """{"Telegram": {"Webhook": {"Url": "https://bot.example/hook", "Secret": "s3cret", "Listen": "http://0.0.0.0:8080"}}}""");

        Assert.Equal(new WebhookOptions(new Uri("https://bot.example/hook"), new IPEndPoint(IPAddress.Any, 8080), "s3cret"), Read().Telegram.Webhook);
        Assert.Empty(_warnings);
    }

    [Theory]
    [InlineData("http://localhost:9000", "127.0.0.1:9000")]
    [InlineData("http://[::1]:9000", "[::1]:9000")]
    [InlineData(null, "127.0.0.1:8443")]
    public void AWebhookListensWhereItIsToldTo(string? listen, string where)
    {
        _folder.Write("appsettings.json", JsonSerializer.Serialize(new { Telegram = new { Webhook = new { Url = "https://bot.example/hook", Listen = listen } } }));

        Assert.Equal(where, Read().Telegram.Webhook!.Listen.ToString());
    }

    [Fact]
    public void ASecretThatTelegramWouldNotTakeIsRefusedAndNotShown()
    {
        _folder.Write("appsettings.json", """{"Telegram": {"Webhook": {"Url": "https://bot.example/hook", "Secret": "my secret!"}}}""");

        var told = Assert.Throws<BadInputException>(() => Read()).Message;

        Assert.Contains("Telegram:Webhook:Secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:ApiUrl", "localhost:8081", "an address that begins with http:// or https://")]
    [InlineData("Telegram:Webhook:Url", "ftp://bot.example", "an address that begins with http:// or https://")]
    [InlineData("Telegram:Webhook:Listen", "8080", "http:// with an IP address of this machine and a port, like http://127.0.0.1:8443")]
    [InlineData("Telegram:Webhook:Listen", "https://0.0.0.0:8443", "http:// with an IP address of this machine and a port, like http://127.0.0.1:8443")]
    [InlineData("Telegram:Webhook:Listen", "http://bot.example:8443", "http:// with an IP address of this machine and a port, like http://127.0.0.1:8443")]
    [InlineData("Discord:ApiUrl", "/api/v10", "an address that begins with http:// or https://")]
    [InlineData("Access:Mode", "public", "private or open")]
    [InlineData("Access:Owners", "me", "ids like telegram:123 or discord:456")]
    [InlineData("Access:AllowedChats", "slack:1", "ids like telegram:123 or discord:456")]
    [InlineData("Polling:MinInterval", "5", "a time like 00:05:00")]
    [InlineData("Polling:MinInterval", "00:00:00", "from 00:00:01 to 7.00:00:00")]
    [InlineData("Polling:MaxInterval", "00:04:59", "from 00:05:00 to 30.00:00:00")]
    [InlineData("Polling:AllowNetworks", "10.0.0.0/33", "a network like 127.0.0.0/8 or fd00::/8")]
    [InlineData("Polling:Concurrency", "0", "a whole number from 1 to 256")]
    [InlineData("Polling:PerHost", "300", "a whole number from 1 to 256")]
    [InlineData("Polling:HostSpacing", "1", "a time like 00:05:00")]
    [InlineData("Polling:HostSpacing", "02:00:00", "from 00:00:00 to 01:00:00")]
    [InlineData("Polling:Contact", "me (the owner)", "printable ASCII characters without brackets")]
    [InlineData("Delivery:OnUnknown", "Resend", "resend or skip")]
    [InlineData("Delivery:TelegramPerSecond", "-1", "a whole number from 0 to 1000")]
    [InlineData("Delivery:TelegramPerChatPerSecond", "1.5", "a whole number from 0 to 1000")]
    [InlineData("Delivery:TelegramPerGroupPerMinute", "many", "a whole number from 0 to 1000")]
    [InlineData("Storage:KeepArticles", "00:10:00", "from 1.00:00:00 to 36500.00:00:00")]
    public void AWrongValueIsReportedWithItsPlaceAndWhatIsAllowed(string key, string value, string allowed)
    {
        WriteFile(key, [value]);

        var message = MessageOf(() => Read());

        Assert.StartsWith($"{key} in {_folder.File("appsettings.json")} is \"{value}\"; allowed is ", message, StringComparison.Ordinal);
        Assert.Contains(allowed, message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongValueOfTheEnvironmentIsReportedWithItsVariable()
    {
        SetVariable("Access:Mode", ["public"]);

        Assert.StartsWith("DIGESTBOT_Access__Mode is \"public\"", MessageOf(() => Read()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:Token", "12345secretsecret", "BotFather gives one like 123456:ABC-DEF…")]
    [InlineData("Discord:Token", "MTk4NsecretsecretNDcx", "three parts joined by dots")]
    public void AWrongTokenIsShownByItsFirstCharactersOnly(string key, string token, string hint)
    {
        WriteFile(key, [token]);

        var message = MessageOf(() => Read());

        Assert.Contains($"{key} in {_folder.File("appsettings.json")} is \"{token[..5]}…\", which is no bot token", message, StringComparison.Ordinal);
        Assert.Contains(hint, message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryWrongValueIsReportedAtOnce()
    {
        _folder.Write("appsettings.json", """{"Access": {"Mode": "public"}, "Polling": {"MinInterval": "5"}}""");

        var message = MessageOf(() => Read());

        Assert.Contains("Access:Mode", message, StringComparison.Ordinal);
        Assert.Contains("Polling:MinInterval", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownKeyIsWarnedOfWithItsPlace()
    {
        WriteFile("Polling:Intervall", ["00:05:00"]);

        Read();

        Assert.Equal($"Polling:Intervall in {_folder.File("appsettings.json")} is no setting of digestbot; it has no effect.", Assert.Single(_warnings));
    }

    [Fact]
    public void TheVariableOfTheDataFolderIsNoUnknownKey()
    {
        var before = Environment.GetEnvironmentVariable("DIGESTBOT_DATA");
        Environment.SetEnvironmentVariable("DIGESTBOT_DATA", "/tmp/x");
        try
        {
            Read();
        }
        finally
        {
            Environment.SetEnvironmentVariable("DIGESTBOT_DATA", before);
        }

        Assert.Empty(_warnings);
    }

    [Fact]
    public void AFileThatIsNoJsonIsReported()
    {
        _folder.Write("appsettings.json", "{ not json");

        Assert.StartsWith($"{_folder.File("appsettings.json")} is no JSON: ", MessageOf(() => Read()), StringComparison.Ordinal);
    }

    [Fact]
    public void ANamedFileMustBeThere() =>
        Assert.Contains("Check --config", MessageOf(() => Read(_folder.File("none.json"))), StringComparison.Ordinal);

    [Fact]
    public void ANamedFileIsReadInsteadOfTheOneInTheFolder()
    {
        WriteFile("Access:Mode", ["open"]);

        Assert.False(Read(_folder.Write("other.json", "{}")).Access.Open);
    }

    [Fact]
    public void TheLongestIntervalIsNeverBelowTheShortestOne()
    {
        WriteFile("Polling:MinInterval", ["2.00:00:00"]);

        Assert.Equal(TimeSpan.FromDays(2), Read().Polling.MaxInterval);
    }

    private BotSettings Read(string? file = null) => SettingsReader.Read(new DataFolder(_folder.Path), file, _warnings.Add);

    private static string MessageOf(Action read) => Assert.Throws<BadInputException>(read).Message;

    private void WriteFile(string key, string[] given)
    {
        JsonNode node = given.Length == 1 ? JsonValue.Create(given[0]) : JsonSerializer.SerializeToNode(given)!;
        foreach (var part in key.Split(':').Reverse())
        {
            node = new JsonObject { [part] = node };
        }

        _folder.Write("appsettings.json", node.ToJsonString());
    }

    private void SetVariable(string key, string[] given)
    {
        for (var n = 0; n < given.Length; n++)
        {
            var variable = "DIGESTBOT_" + key.Replace(":", "__", StringComparison.Ordinal) + (given.Length > 1 ? "__" + n : string.Empty);
            Environment.SetEnvironmentVariable(variable, given[n]);
            _variables.Add(variable);
        }
    }
}
