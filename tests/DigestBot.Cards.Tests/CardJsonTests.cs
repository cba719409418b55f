using System.Text.Json;
using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests;

public sealed class CardJsonTests
{
    private static readonly Card Card = Some.Card("Чили и Перу подписали соглашение", "Чили и Перу 14 мая 2024 года подписали соглашение о роуминге.", "ru");

    [Fact]
    public void ACardIsOneLineInTheOrderThatIsPromised()
    {
        var json = CardJson.Write(Card);
        using var document = JsonDocument.Parse(json);
        Assert.DoesNotContain('\n', json);
        Assert.Equal(
            ["id", "language", "headline", "summary", "published", "event", "parties", "dates", "topics"],
            document.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void LettersOfAllScriptsStandAsTheyAre() => Assert.Contains("Чили", CardJson.Write(Card), StringComparison.Ordinal);

    [Fact]
    public void AnEmojiStandsAsItIs() => Assert.Contains("📡", CardJson.Write(Card with { Headline = "📡 5G" }), StringComparison.Ordinal);

    [Fact]
    public void EnumsAreSmallWords()
    {
        using var document = JsonDocument.Parse(CardJson.Write(Card));
        var party = document.RootElement.GetProperty("parties")[0];
        Assert.Equal(("country", "principal", "title"), (party.GetProperty("kind").GetString(), party.GetProperty("role").GetString(), party.GetProperty("mentions")[0].GetProperty("field").GetString()));
    }

    [Fact]
    public void ACardReadBackIsTheSame() => Assert.Equal(CardJson.Write(Card), CardJson.Write(CardJson.Read(CardJson.Write(Card))));

    [Fact]
    public void ADateOfMonthPrecisionReadBackIsTheSame()
    {
        var card = Card with { Event = new CardEvent(new DateOnly(2024, 5, 1), DatePrecision.Month, "launch") };
        Assert.Equal(card.Event, CardJson.Read(CardJson.Write(card)).Event);
    }

    [Fact]
    public void NoDateIsNull()
    {
        using var document = JsonDocument.Parse(CardJson.Write(Card with { Event = new CardEvent(null, null, "statement") }));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("event").GetProperty("date").ValueKind);
    }

    [Fact]
    public void TheTextOfAnArticleComesLastWhenAskedFor()
    {
        using var document = JsonDocument.Parse(CardJson.Write(Card, "plain"));
        Assert.Equal("text", document.RootElement.EnumerateObject().Last().Name);
    }

    [Fact]
    public void ALoneSurrogateIsReplacedAndOffsetsStay()
    {
        var card = CardJson.Read(CardJson.Write(Card with { Headline = "a\ud800b" }));
        Assert.Equal("a\uFFFDb", card.Headline);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":1}")]
    public void WhatIsNoCardIsRefusedWithAReason(string json) =>
        Assert.StartsWith("This is no card: ", Assert.Throws<FormatException>(() => CardJson.Read(json)).Message, StringComparison.Ordinal);
}
