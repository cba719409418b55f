using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Events;

public sealed class EventDateFinderTests
{
    [Fact]
    public void TheDateBesideTheActionIsTheDayOfTheEvent() =>
        Assert.Equal(new DateOnly(2024, 5, 13), Some.Card("Kenya and Ghana agree", "After talks on 2 May 2024 in Accra, Kenya and Ghana signed a memorandum on 13 May 2024.").Event.Date);

    [Fact]
    public void ADayToComeIsNotTheDayOfTheEvent() =>
        Assert.Equal(new DateOnly(2024, 5, 14), Some.Card("Regulator opens consultation", "The regulator opened a consultation yesterday; replies are due by 30 June 2024.").Event.Date);

    [Fact]
    public void ADateOfTheBackgroundIsNotTheDayOfTheEvent() =>
        Assert.Null(Some.Card("Regulator opens consultation", "The regulator opened a public consultation on numbers. It is open to all who care.\n\nThe rules are of 3 March 2009.").Event.Date);

    [Fact]
    public void WithoutAnotherDateTheDatelineTellsTheDay() =>
        Assert.Equal(new DateOnly(2024, 5, 15), Some.Card("Regulator opens consultation", "NAIROBI, 15 May 2024 – The regulator opened a public consultation on numbers.").Event.Date);

    [Fact]
    public void AYearAloneIsNoDayOfAnEvent() =>
        Assert.Null(Some.Card("Complaints rise in 2023", "The regulator counted more complaints in 2023 than ever before.").Event.Date);
}
