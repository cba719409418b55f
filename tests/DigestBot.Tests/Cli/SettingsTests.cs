using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>Settings as a user gets them wrong; one of each kind, for the program as a whole.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly BotFolder _folder = new BotFolder().UseFeeds();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Polling:MinInterval", "5", "00:05:00")]
    [InlineData("Polling:MinInterval", "00:00:00", "00:00:01")]
    [InlineData("Polling:MaxInterval", "soon", "d.hh:mm:ss")]
    [InlineData("Polling:AllowNetworks:1", "localhost", "127.0.0.0/8")]
    [InlineData("Delivery:OnUnknown", "maybe", "resend or skip")]
    [InlineData("Delivery:TelegramPerSecond", "-1", "0 to 1000")]
    [InlineData("Access:Mode", "public", "private or open")]
    [InlineData("Access:Owners:0", "me", "telegram:123")]
    [InlineData("Telegram:ApiUrl", "api.telegram.org", "http://")]
    [InlineData("Storage:KeepArticles", "00:00:01", "1.00:00:00")]
    public async Task ABadValueIsRefusedWithKeyValueAndWhatIsAllowed(string key, string value, string allowed)
    {
        var refusal = (await _folder.Set(key, value).RunAsync("run", "--once")).Refusal();
        Assert.Contains("DIGESTBOT_" + key.Split(":1")[0].Split(":0")[0].Replace(":", "__", StringComparison.Ordinal), refusal, StringComparison.Ordinal);
        Assert.Contains($"\"{value}\"", refusal, StringComparison.Ordinal);
        Assert.Contains(allowed, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:Token", "12345secretsecretsecret", "12345…")]
    [InlineData("Discord:Token", "MTk4Nsecretsecretsecret", "MTk4N…")]
    public async Task OfATokenOnlyTheFirstFiveCharactersAreShown(string key, string token, string shown)
    {
        var refusal = (await _folder.Set(key, token).RunAsync("run", "--once")).Refusal();
        Assert.Contains($"\"{shown}\"", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABadValueInAFileIsRefusedWithTheFile()
    {
        var file = _folder.WriteSettings("""{"Access": {"Mode": "public"}}""");
        var refusal = (await _folder.RunAsync("run", "--once")).Refusal();
        Assert.Contains($"Access:Mode in {file} is \"public\"", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoJsonIsNamed()
    {
        var file = _folder.WriteSettings("{\"Access\": ");
        Assert.Contains(file, (await _folder.RunAsync("run", "--once")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANamedFileThatIsNotThereIsRefused() =>
        Assert.Contains("/nowhere/settings.json", (await _folder.RunAsync("run", "--once", "--config", "/nowhere/settings.json")).Refusal(), StringComparison.Ordinal);

    [Fact]
    public async Task AnUnknownKeyInAFileIsWarnedOfAndNoMore()
    {
        var file = _folder.WriteSettings("""{"Polling": {"MinIntervall": "00:01:00"}}""");
        var run = await _folder.RunAsync("run", "--once");
        run.Success();
        Assert.Contains($"Polling:MinIntervall in {file}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownVariableIsWarnedOf()
    {
        var run = await _folder.Set("Telegram:Tokn", "x").RunAsync("run", "--once");
        run.Success();
        Assert.Contains("DIGESTBOT_Telegram__Tokn", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheEnvironmentCountsMoreThanTheFile()
    {
        _folder.WriteSettings("""{"Polling": {"MinInterval": "nonsense"}}""");
        (await _folder.Set("Polling:MinInterval", "00:01:00").RunAsync("run", "--once")).Success();
    }
}
