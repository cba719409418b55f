using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Parties;

public sealed class OfficeSlugTests
{
    [Theory]
    [InlineData("en", "The Ministry of Finance of Kenya signed.")]
    [InlineData("es", "El Ministerio de Finanzas de Kenia firmó.")]
    [InlineData("fr", "Le ministère des Finances du Kenya a signé.")]
    [InlineData("ru", "Министерство финансов Кении подписало.")]
    public void AMinistryHasOneIdInAllLanguages(string language, string text) =>
        Assert.Contains("body:KE/other-ministry/finance", Some.Card("", text, language).Ids(PartyKind.Body));

    [Fact]
    public void TheMinistryAloneIsTheOneThatWasNamed()
    {
        var card = Some.Card("", "The Ministry of Finance of Kenya opened an office. Staff of the ministry will move in soon.");
        Assert.Equal(2, card.Party("body:KE/other-ministry/finance").Mentions.Count);
    }

    [Fact]
    public void TheMinistryAloneIsNobodyWhereTwoAreNamed()
    {
        var card = Some.Card("", "The Ministry of Finance of Kenya and the Ministry of Finance of Ghana met. The ministry was glad.");
        Assert.All(card.Parties.Where(party => party.Kind == PartyKind.Body), party => Assert.Single(party.Mentions));
    }
}
