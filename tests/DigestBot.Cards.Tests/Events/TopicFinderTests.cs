using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Events;

public sealed class TopicFinderTests
{
    [Theory]
    [InlineData("en", "Regulator plans 5G auction", "5g")]
    [InlineData("es", "Nuevo satélite para zonas rurales", "satellite")]
    [InlineData("ru", "Роуминг подешевеет", "roaming")]
    [InlineData("ja", "衛星通信の新サービス", "satellite")]
    public void AHeadlineTellsTheTopic(string language, string title, string topic) => Assert.Contains(topic, Some.Card(title, "", language).Topics);

    [Fact]
    public void AWordInPassingIsNoTopic() =>
        Assert.DoesNotContain("satellite", Some.Card("Regulator fines postal operator", "The regulator fined the postal operator for lost letters.\n\nIt also owns a satellite.").Topics);
}
