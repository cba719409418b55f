using System.Text.Json;

namespace DigestBot.Tests.Peers;

public sealed class GrammyPollingTests(GrammyPolling talk) : IClassFixture<GrammyPolling>
{
    [Fact]
    public void TheBotIsKnownByItsName() => Assert.Equal(("digest_bot", true), (At("me", "username").GetString(), At("me", "is_bot").GetBoolean()));

    [Fact]
    public void EveryUpdateIsHeardOnceAndInOrder()
    {
        var heard = At("heard").EnumerateArray().ToList();

        Assert.Equal(["/start", "/who", "/refuse", "words", "/end"], heard.Select(h => h.GetProperty("text").GetString()));
        Assert.Equal(heard.Select(h => h.GetProperty("update").GetInt32()).Order().Distinct(), heard.Select(h => h.GetProperty("update").GetInt32()));
    }

    [Fact]
    public void WhoWritesAndWhereIsUnderstood()
    {
        var (first, inTopic) = (At("heard")[0], At("heard")[3]);

        Assert.Equal(("private", 42, "de"), (first.GetProperty("type").GetString(), first.GetProperty("from").GetInt64(), first.GetProperty("language").GetString()));
        Assert.Equal(("supergroup", -1009, 5), (inTopic.GetProperty("type").GetString(), inTopic.GetProperty("chat").GetInt64(), inTopic.GetProperty("topic").GetInt32()));
    }

    [Fact]
    public void AMessageInHtmlWithButtonsIsTakenAndAnsweredAsAMessage()
    {
        var sent = talk.Telegram.Sent[0];

        Assert.Equal(("Stories & sources\nMinistry", true), (sent.Text, sent.Silent));
        Assert.Equal(["1|settings|", "1|help|"], sent.Buttons);
        Assert.Equal((sent.Id, 42, sent.Text, true), (At("sent", "id").GetInt32(), At("sent", "chat").GetInt64(), At("sent", "text").GetString(), At("sent", "hasDate").GetBoolean()));
    }

    [Fact]
    public void AButtonIsPressedAcknowledgedAndItsMessageEdited()
    {
        var sent = talk.Telegram.Sent[0];

        Assert.Equal(("1|settings|", sent.Id), (At("pressed")[0].GetProperty("data").GetString(), At("pressed")[0].GetProperty("message").GetInt32()));
        Assert.True(At("acknowledged").GetBoolean());
        Assert.Equal((sent.Id, "Edited", true), (At("edited").GetInt32(), talk.Telegram.Sent[1].Text, talk.Telegram.Sent[1].IsEdit));
    }

    [Fact]
    public void AdminsAreToldFromMembers() => Assert.Equal(("creator", "member"), (At("admin").GetString(), At("member").GetString()));

    [Fact]
    public void AChatIsFoundByItsName() => Assert.Equal(("channel", "ministry_news"), (At("group", "type").GetString(), At("group", "username").GetString()));

    [Theory]
    [InlineData("flood", 429, "retry_after", 7)]
    [InlineData("moved", 400, "migrate_to_chat_id", -1001234567890)]
    public void WhatARefusalAsksForIsRead(string refusal, int code, string parameter, long value) =>
        Assert.Equal((code, value), (At("refusals", refusal, "code").GetInt32(), At("refusals", refusal, "parameters", parameter).GetInt64()));

    [Theory]
    [InlineData("blocked", 403, "Forbidden: bot was blocked by the user")]
    [InlineData("broken", 500, "Internal Server Error")]
    [InlineData("html", 400, "Bad Request: can't parse entities: can't find end tag of b")]
    [InlineData("long", 400, "Bad Request: message is too long")]
    public void ARefusalIsReadWithItsReason(string refusal, int code, string reason) =>
        Assert.Equal((code, reason), (At("refusals", refusal, "code").GetInt32(), At("refusals", refusal, "description").GetString()));

    [Fact]
    public void AConnectionThatIsCutIsNoAnswer() => Assert.Equal("HttpError", At("refusals", "cut", "name").GetString());

    [Fact]
    public void CommandsAreSetForALanguageAndAKindOfChat()
    {
        Assert.True(At("commandsSet").GetBoolean());
        Assert.Equal(1, talk.Telegram.Calls("setMyCommands"));
    }

    [Fact]
    public void NothingThatGrammyAsksIsStrangeToTheFake()
    {
        Assert.Empty(At("errors").EnumerateArray());
        Assert.Equal(["can't parse entities: can't find end tag of b", "message is too long"], talk.Telegram.Problems); // the two that are wrong on purpose
    }

    private JsonElement At(params string[] path) => path.Aggregate(talk.Report, (json, name) => json.GetProperty(name));
}
