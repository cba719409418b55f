using System.Text.Json;
using DigestBot.Tests.Fakes.Discord;

namespace DigestBot.Tests.Chat.Discord;

/// <summary>The fake refuses what Discord refuses; else whatever passes it would prove nothing.</summary>
public sealed class FakeDiscordTests
{
    [Theory]
    [InlineData("""{"content": 5}""", "content is Number")]
    [InlineData("""{"embeds": [{"title": 5}]}""", "embeds[0].title is Number")]
    [InlineData("""{"embeds": [{"title": "a", "fields": [{"name": "b"}]}]}""", "lacks value")]
    [InlineData("""{"embeds": [{"title": "a", "color": 16777216}]}""", "is more than 16777215")]
    [InlineData("""{"nonce": "12345678901234567890123456"}""", "nonce")]
    [InlineData("""{"components": [{"type": 1, "components": []}]}""", "fewer than 1 items")]
    [InlineData("""{"components": [{"type": 1, "components": [{"type": 2, "style": 9, "label": "a", "custom_id": "a"}]}]}""", "style")]
    [InlineData("""{"allowed_mentions": {"parse": ["here"]}}""", "parse")]
    public void ABodyThatIsNotAsDescribedIsRefused(string body, string problem) =>
        Assert.Contains(problem, DiscordTable.Problem("POST", "/channels/{}/messages", Json(body), []), StringComparison.Ordinal);

    [Theory]
    [InlineData("/channels/{}/messages", """{"content": "a", "nonsense": 1}""")]
    [InlineData("/channels/{}/threads", """{"name": "a", "message": {"content": "a", "nonce": "forums know none"}}""")]
    public void WhatNobodyKnowsIsNoted(string route, string body)
    {
        var unknown = new List<string>();

        Assert.Null(DiscordTable.Problem("POST", route, Json(body), unknown));
        Assert.Single(unknown);
    }

    [Theory]
    [InlineData("GET", "/channels/1", "/channels/{}")]
    [InlineData("PATCH", "/webhooks/1/token/messages/@original", "/webhooks/{}/{}/messages/@original")]
    [InlineData("POST", "/channels/1/messages/2/crosspost", "/channels/{}/messages/{}/crosspost")]
    [InlineData("DELETE", "/channels/1", null)]
    [InlineData("GET", "/channels//messages", null)]
    public void CallsAreKnownByTheirPaths(string method, string path, string? route) => Assert.Equal(route, DiscordTable.Match(method, path)?.Route);

    [Theory]
    [InlineData("""{}""", "empty message")]
    [InlineData("""{"content": "", "embeds": []}""", "empty message")]
    [InlineData("""{"embeds": [{"color": 5}]}""", "empty embed")]
    [InlineData("""{"embeds": [{"title": "a", "fields": [{"name": " ", "value": "b"}]}]}""", "without name or value")]
    [InlineData("""{"embeds": [{"title": "a", "url": "ministry.example"}]}""", "url")]
    [InlineData("""{"content": "a", "components": [{"type": 1, "components": [{"type": 2, "style": 1, "custom_id": "a"}]}]}""", "without label")]
    [InlineData("""{"content": "a", "components": [{"type": 1, "components": [{"type": 2, "style": 5, "label": "a", "custom_id": "a"}]}]}""", "needs an address")]
    [InlineData("""{"content": "a", "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "a"}]}]}""", "needs a custom_id")]
    [InlineData("""{"content": "a", "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "a", "custom_id": "a"}, {"type": 2, "style": 1, "label": "b", "custom_id": "a"}]}]}""", "custom_id twice")]
    [InlineData("""{"content": "a", "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "a", "custom_id": "a"}, {"type": 3, "custom_id": "b", "options": [{"label": "a", "value": "a"}]}]}]}""", "select beside")]
    [InlineData("""{"content": "a", "components": [{"type": 1, "components": [{"type": 3, "custom_id": "b", "options": [{"label": "a", "value": "a"}, {"label": "b", "value": "a"}]}]}]}""", "value twice")]
    [InlineData("""{"content": "a", "components": [{"type": 1, "components": [{"type": 3, "custom_id": "b", "max_values": 2, "options": [{"label": "a", "value": "a"}]}]}]}""", "max_values")]
    public void AMessageThatDiscordWouldNotTakeIsRefused(string body, string problem) =>
        Assert.Contains(problem, DiscordMessageRules.OfNew(Json(body)), StringComparison.Ordinal);

    [Fact]
    public void EmbedsAreCountedInAll()
    {
        var text = new string('a', 3_000);

        Assert.Null(DiscordMessageRules.OfNew(Json($$$"""{"embeds": [{"description": "{{{text}}}"}, {"description": "{{{text}}}"}]}""")));
        Assert.Contains("6000", DiscordMessageRules.OfNew(Json($$$"""{"embeds": [{"description": "{{{text}}}"}, {"description": "{{{text}}}", "footer": {"text": "a"}}]}""")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2001)]
    [InlineData(4000)]
    public void LongContentIsRefused(int length) =>
        Assert.Contains("2000", DiscordMessageRules.OfNew(Json($$"""{"content": "{{new string('a', length)}}"}""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""[{"name": "Today", "description": "a"}]""", "no name")]
    [InlineData("""[{"name": "to day", "description": "a"}]""", "no name")]
    [InlineData("""[{"name": "today", "description": "a", "name_localizations": {"de": "Heute"}}]""", "no name")]
    [InlineData("""[{"name": "today", "description": "a", "name_localizations": {"es": "hoy"}}]""", "no locale")]
    [InlineData("""[{"name": "today"}]""", "no description")]
    [InlineData("""[{"name": "today", "description": "a"}, {"name": "today", "description": "a"}]""", "name twice")]
    [InlineData("""[{"name": "a", "description": "a", "options": [{"name": "b", "description": "b"}, {"name": "c", "description": "c", "required": true}]}]""", "behind one that is not")]
    [InlineData("""[{"name": "a", "description": "a", "options": [{"name": "b", "description": "b"}, {"name": "b", "description": "c"}]}]""", "option twice")]
    [InlineData("""[{"name": "a", "description": "a", "options": [{"name": "b", "description": "b", "autocomplete": true, "choices": [{"name": "a", "value": "a"}]}]}]""", "choices and suggestions")]
    public void CommandsThatDiscordWouldNotTakeAreRefused(string body, string problem) =>
        Assert.Contains(problem, DiscordCommandRules.Of(Json(body)), StringComparison.Ordinal);

    [Fact]
    public void CommandsInEveryScriptAreTaken() =>
        Assert.Null(DiscordCommandRules.Of(Json("""[{"name": "today", "description": "a", "name_localizations": {"hi": "आज", "ja": "今日", "ru": "сегодня", "th": "วันนี้", "uk": "сьогодні", "pt-BR": "hoje"}}]""")));

    [Theory]
    [InlineData(2, """{"type": 8, "data": {"choices": []}}""")]
    [InlineData(2, """{"type": 6}""")]
    [InlineData(4, """{"type": 4, "data": {"content": "a"}}""")]
    [InlineData(2, """{"type": 4}""")]
    [InlineData(2, """{"type": 5, "data": {"content": "a"}}""")]
    public void AnAnswerThatDoesNotFitTheQuestionIsRefused(int asked, string answer) => Assert.NotNull(DiscordMessageRules.OfCallback(Json(answer), asked));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
