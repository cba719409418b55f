using System.Text.Json;
using DigestBot.Tests.Fakes.Discord;

namespace DigestBot.Tests.Peers;

/// <summary>discord.js understands the fake Discord as it understands the real one.</summary>
public sealed class DiscordJsClientTests(DiscordJsClient peer) : IClassFixture<DiscordJsClient>
{
    private JsonElement Report => peer.Report;

    [Fact]
    public void NothingWentWrong() => Assert.Equal("[]", Report.GetProperty("errors").GetRawText());

    [Fact]
    public void ItKnowsWhoItIs() => Assert.Equal(
        $$"""{"id":"{{DiscordServer.Application}}","name":"Digest","application":"{{DiscordServer.Application}}"}""", Report.GetProperty("me").GetRawText());

    [Fact]
    public void ItsCommandsAreRegistered() => Assert.Equal("""["search"]""", Report.GetProperty("commands").GetRawText());

    [Fact]
    public void InteractionsOfEveryKindAreHeard() => Assert.Equal(
        ["2 today de", "2 post en-US", "3 1|settings| en-US", "3 1|language en-US", "4 search en-US", "2 end en-US"],
        Report.GetProperty("heard").EnumerateArray().OrderBy(h => h.GetProperty("name").GetString() is "end").ThenBy(h => Order(h)).Select(h => $"{h.GetProperty("type")} {h.GetProperty("name")} {h.GetProperty("locale")}"));

    [Fact]
    public void WhatIsTypedAndChosenArrives()
    {
        Assert.Equal("telecom", Report.GetProperty("typed").GetString());
        Assert.Contains(Report.GetProperty("heard").EnumerateArray(), h => h.GetProperty("chosen").GetRawText() == """["de"]""");
    }

    [Fact]
    public void EveryInteractionIsAnsweredInItsWay() => Assert.Equal(
        [4, 5, 5, 6, 7, 8], peer.Discord.Interactions.Select(i => i.Callback!.Value.GetProperty("type").GetInt32()).Order());

    [Fact]
    public void AnInteractionIsAnsweredFirstOnce() => Assert.Equal(40060, Report.GetProperty("second").GetProperty("code").GetInt32());

    [Fact]
    public void ANonceIsPostedOnce() => Assert.Equal(
        $$"""{"same":true,"channel":"801","author":"{{DiscordServer.Application}}"}""", Report.GetProperty("posted").GetRawText());

    [Fact]
    public void ALimitIsReadFromTheHeadersAndKept()
    {
        Assert.Equal(7, Report.GetProperty("many").GetInt32());
        Assert.Contains("/channels/802/messages 3", Report.GetProperty("waited").EnumerateArray().Select(w => w.GetString()));
    }

    [Fact]
    public void ARefusalForTooManyIsToldByItsScope()
    {
        Assert.Equal(["803", "804"], [Report.GetProperty("shared").GetString()!, Report.GetProperty("global").GetString()!]); // both arrived in the end
        Assert.Equal("""[{"global":false,"scope":"shared"},{"global":true,"scope":"global"}]""", Report.GetProperty("refused").GetRawText());
    }

    [Theory]
    [InlineData("closed", 403, 50001)]
    [InlineData("gone", 404, 10003)]
    [InlineData("empty", 400, 50035)]
    [InlineData("long", 400, 50035)]
    [InlineData("embeds", 400, 50035)]
    public void ARefusalIsToldByItsCode(string name, int status, int code)
    {
        var refusal = Report.GetProperty("refusals").GetProperty(name);

        Assert.Equal((status, code), (refusal.GetProperty("status").GetInt32(), refusal.GetProperty("code").GetInt32()));
    }

    [Fact]
    public void WhatIsNotKnownIsNotedAndPassedOverAsDiscordDoes()
    {
        Assert.Equal("805", Report.GetProperty("refusals").GetProperty("unknown").GetProperty("channel_id").GetString());
        Assert.Contains("POST /channels/{}/messages: .nonsense is not known", peer.Discord.Problems);
    }

    [Fact]
    public void TroubleAtDiscordIsNoRefusal() => Assert.Equal("""{"status":500}""", Report.GetProperty("refusals").GetProperty("broken").GetRawText());

    [Fact]
    public void ASessionGoesOnAfterAWishForAnotherConnectionAndAfterACut() => Assert.True(Report.GetProperty("resumed").GetArrayLength() >= 2);

    [Fact]
    public void ASessionThatWasForgottenIsBegunAnew() => Assert.Equal(2, Report.GetProperty("sessions").GetInt32());

    private static int Order(JsonElement heard) => heard.GetProperty("name").GetString() switch { "today" => 0, "post" => 1, "1|settings|" => 2, "1|language" => 3, _ => 4 };
}
