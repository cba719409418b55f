using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Headlines;

public sealed class HeadlineWriterTests
{
    [Fact]
    public void ATitleThatNamesNobodyGivesWayToTheSentenceThatDoes() =>
        Assert.Equal("Kenya and Ghana counted their connected devices together for the first time",
            Some.Card("How many things talk", "Kenya and Ghana counted their connected devices together for the first time. More follows.").Headline);

    [Fact]
    public void ATitleThatSaysWhatIsDoneStays() =>
        Assert.Equal("Hospitals sign rescue agreement", Some.Card("Hospitals sign rescue agreement", "A Kenyan ambulance and a Ghanaian crew met at the border yesterday.").Headline);

    [Fact]
    public void SpeechIsNoHeadline() =>
        Assert.Equal("Portals work again", Some.Card("Portals work again", "“We are sorry. Kenya and Ghana were hit,” said the minister.").Headline);

    [Fact]
    public void WhatWasAnnouncedIsTheNewsWhereThereIsNoRoomForBoth() =>
        Assert.StartsWith("Kenya now holds rights", Some.Card("Press release No. 4",
            "The Ministry of Information, Communications and the Digital Economy of the Republic informs the public that Kenya now holds rights to three bands for fixed satellite services.").Headline, StringComparison.Ordinal);

    [Fact]
    public void WhereTheVerbComesLastSubjectAndEndAreKept()
    {
        var headline = Some.Card("BASIN AÇIKLAMASI", "Elektronik Haberleşme Denetim Kurumu (EHD), sahte numaralarla yapılan ve çok sayıda aboneyi mağdur eden çağrıları uzun süre boyunca şebekelere taşıdığı tespit edilen işletmeciye on milyon lira para cezası verdi.", "tr").Headline;
        Assert.True(headline.StartsWith("EHD … ", StringComparison.Ordinal) && headline.EndsWith("para cezası verdi", StringComparison.Ordinal) && headline.Length <= 140, headline);
    }

    [Theory]
    [InlineData("14.05.2024 – Kenya opens auction", "Kenya opens auction")]
    [InlineData("Kenya opens auction (14 May 2024)", "Kenya opens auction")]
    public void ADayBesideTheTitleIsCut(string title, string headline) => Assert.Equal(headline, Some.Card(title, "").Headline);

    [Fact]
    public void ATitleInCapitalsGetsTheNamesOfItsText() =>
        Assert.Equal("Fine for Nordkap. Regulator acts", Some.Card("FINE FOR NORDKAP. REGULATOR ACTS", "A fine for Nordkap, said the regulator of the region.").Headline);

    [Fact]
    public void ALongOfficeGivesWayWhereTheNameAloneLeavesRoomForTheRest() =>
        Assert.Equal("Amina Otieno opened the new parcel centre of the national post together with two regional carriers and a bank in the port of Mombasa today", Some.Card("Press release",
            "Deputy Minister of Communications and the Digital Economy Amina Otieno opened the new parcel centre of the national post together with two regional carriers and a bank in the port of Mombasa today.").Headline);
}
