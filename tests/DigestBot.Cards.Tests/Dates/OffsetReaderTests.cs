using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Dates;

/// <summary>Published on Wednesday, 15 May 2024.</summary>
public sealed class OffsetReaderTests
{
    [Theory]
    [InlineData("en", "It ends three days after 20 June 2024.", "2024-06-23")]
    [InlineData("en", "It starts two weeks from tomorrow.", "2024-05-30")]
    [InlineData("es", "Termina dos días después de hoy.", "2024-05-17")]
    [InlineData("ja", "明日から3週間です。", "2024-06-06")]
    [InlineData("hi", "यह कल से तीन दिन पहले हुआ।", "2024-05-11")]
    public void ASpanFromAnotherDateIsCounted(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It opened 1 month and 2 days ago.", "2024-04-13")]
    [InlineData("de", "Das war vor 1 Monat und 2 Tagen.", "2024-04-13")]
    [InlineData("ko", "1개월 2일 전에 열렸다.", "2024-04-13")]
    public void SpansOfSeveralUnitsAreAdded(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "They met on the 3rd.", "2024-05-03")]
    [InlineData("es", "Se reunieron el día 3.", "2024-05-03")]
    [InlineData("ru", "Встреча прошла 3 числа.", "2024-05-03")]
    [InlineData("id", "Mereka bertemu tanggal 3.", "2024-05-03")]
    [InlineData("hi", "बैठक 3 तारीख को हुई।", "2024-05-03")]
    public void ADayWithoutItsMonthIsTheLastOne(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "The 3rd floor is closed.")]
    [InlineData("en", "It cost $12 and more.")]
    public void ACountIsNoDay(string language, string text) => Assert.Empty(Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It closes at Easter 2019.", "2019-04-21")]
    [InlineData("de", "Es schließt an Karfreitag 2019.", "2019-04-19")]
    [InlineData("es", "Abrió el Día de la Tierra 2010.", "2010-04-22")]
    public void FeastsAreDays(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It opened in nineteen ninety-six.", "1996")]
    [InlineData("en", "It opened on 6 April two thousand and fifteen.", "2015-04-06")]
    [InlineData("es", "Nació el diez de octubre de mil novecientos noventa y dos.", "1992-10-10")]
    [InlineData("tr", "10 Eylül bin dokuz yüz bir günü doğdu.", "1901-09-10")]
    public void YearsInWordsAreYears(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It came 2019-Aug-1.", "2019-08-01")]
    [InlineData("fr", "Reçu le 18 8 1978.", "1978-08-18")]
    [InlineData("zh", "八月十五举行。", "2024-08-15")]
    [InlineData("zh", "民國113年5月3日發布。", "2024-05-03")]
    [InlineData("ko", "9월 10일, 1901에 열렸다.", "1901-09-10")]
    [InlineData("ja", "5月の3日に開く。", "2024-05-03")]
    public void UnusualOrdersAreRead(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Fact]
    public void WeekdaysInARowAreAsManyDates() => Assert.Equal(3, Some.Dates("en", "On Monday, Tuesday or Friday.").Length);
}
