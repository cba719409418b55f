using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests;

public sealed class CardWriterTests
{
    private static readonly Lazy<Card> Memorandum = new(() =>
    {
        var lines = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "2010-10-06-russia-mexico-memorandum.txt")).Split('\n', 2);
        return new CardWriter().Write(new Article { Id = "memorandum", Title = lines[0], Text = lines[1].TrimStart() });
    });

    [Fact]
    public void TheMemorandumHasItsHeadlineWithoutTheKicker() =>
        Assert.Equal("Russia and Mexico will develop cooperation in information technologies", Memorandum.Value.Headline);

    [Fact]
    public void TheMemorandumIsEnglish() => Assert.Equal("en", Memorandum.Value.Language);

    [Fact]
    public void TheMemorandumIsDatedByItsOwnDateline() => Assert.Equal(new DateOnly(2010, 10, 6), Memorandum.Value.Published);

    [Fact]
    public void TheMemorandumWasSignedTheDayBefore() =>
        Assert.Equal(new CardEvent(new DateOnly(2010, 10, 5), DatePrecision.Day, "agreement"), Memorandum.Value.Event);

    [Theory]
    [InlineData("country:RU")]
    [InlineData("country:MX")]
    [InlineData("person:igor-shchegolev")]
    [InlineData("person:juan-molinar")]
    public void TheMemorandumHasItsPrincipals(string id) => Assert.Equal(PartyRole.Principal, Memorandum.Value.Party(id).Role);

    [Fact]
    public void TheMemorandumNamesTheUnion() =>
        Assert.Equal("International Telecommunication Union", Memorandum.Value.Party("organisation:itu").Name);

    [Fact]
    public void APersonSpeaksForTheMinistryOfTheirTitle() =>
        Assert.Equal("body:RU/telecom-ministry", Memorandum.Value.Party("person:igor-shchegolev").Of);

    [Fact]
    public void EveryMentionIsWhatStandsThere()
    {
        var article = Some.Article("France and Chile sign accord", "PARIS, 14 May – France and Chile signed an accord on fibre yesterday, said Minister Anne Duval.");
        var card = Some.Card(article);
        var spans = card.Parties.SelectMany(party => party.Mentions).Concat(card.Dates.Select(date => date.Evidence));
        Assert.All(spans, span => Assert.Equal(span.Text, (span.Field == TextField.Title ? article.Title! : article.Text)[span.Start..span.End]));
    }

    [Fact]
    public void NamesComeInTheLanguageAskedFor()
    {
        var card = Some.Card(Some.Article("Russia signs", "Russia signed an agreement with Mexico today."), "es");
        Assert.Equal(["Rusia", "México"], card.Parties.Where(party => party.Kind == PartyKind.Country).Select(party => party.Name));
    }

    [Fact]
    public void AnArticleWithoutWordsGivesAnEmptyCard()
    {
        var card = Some.Card("", "", language: null);
        Assert.Equal(("und", "", ""), (card.Language, card.Headline, card.Summary));
    }

    [Fact]
    public void ACountryOnlyInTheBackgroundIsMentioned()
    {
        var card = Some.Card(
            "Kenya opens spectrum auction",
            "Kenya opened its first auction of mid-band spectrum on Monday in Nairobi. Bids are due in a month, the regulator said.\n\nA similar sale in Norway raised less than hoped.");
        Assert.Equal((PartyRole.Principal, PartyRole.Mentioned), (card.Party("country:KE").Role, card.Party("country:NO").Role));
    }

    [Fact]
    public void ThePlaceOfADatelineIsNoParty() =>
        Assert.Equal(["country:KE"], Some.Card("Kenya auction", "SINGAPORE, May 14 – Kenya opened its first auction of mid-band spectrum today.").Ids(PartyKind.Country));

    [Fact]
    public void ManyThreadsGetTheSameCard()
    {
        var article = Some.Article("Peru y Chile firman acuerdo", "Perú y Chile firmaron ayer un acuerdo sobre itinerancia.", language: null);
        var cards = new string[64];
        Parallel.For(0, cards.Length, i => cards[i] = CardJson.Write(new CardWriter().Write(article)));
        Assert.Single(cards.Distinct());
    }

    [Fact]
    public void AWholeDateInTheDatelineIsTheDayOfPublication()
    {
        var card = Some.Card(new Article { Id = "a", Title = "Regulator fines operator", Text = "LONDON, 14 May 2024 - The regulator fined an operator on Monday, it said.", Language = "en" });
        Assert.Equal((new DateOnly(2024, 5, 14), new DateOnly(2024, 5, 13)), (card.Published, card.Event.Date));
    }
}
