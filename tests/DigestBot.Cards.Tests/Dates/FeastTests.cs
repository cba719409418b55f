using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Dates;

/// <summary>Published on Wednesday, 15 May 2024.</summary>
public sealed class FeastTests
{
    [Theory]
    [InlineData("en", "It closes on Eid al-Fitr 2023.", "2023-04-21")]
    [InlineData("id", "Libur Idul Adha 2024.", "2024-06-16")]
    [InlineData("ar", "عطلة عيد الفطر 2022", "2022-05-02")]
    public void IslamicFeastsMoveThroughTheYear(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("zh", "2023年春节放假", "2023-01-22")]
    [InlineData("zh", "2023年中秋节放假", "2023-09-29")]
    [InlineData("zh", "2024年除夕放假", "2024-02-09")]
    [InlineData("ko", "2023년 추석에 만났다", "2023-09-29")]
    public void ChineseFeastsFollowTheMoon(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It is on Thanksgiving 2023.", "2023-11-23")]
    [InlineData("es", "Será el viernes negro 2010.", "2010-11-26")]
    [InlineData("de", "Es ist am Erntedankfest 2021.", "2021-10-03")]
    public void FeastsOfAWeekdayAreCounted(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "Offices closed: Labour Day.", "2024-05-01")]
    [InlineData("hi", "2010 के पृथ्वी दिवस पर", "2010-04-22")]
    [InlineData("en", "It closes on next easter.", "2025-04-20")]
    public void ANameOfADayNeedsNoWordOfTime(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Fact]
    public void AFeastBeyondTheCalendarIsNoDate() => Assert.DoesNotContain("2199-10-05", Some.Dates("en", "It closes on Eid al-Fitr 2199."));
}
