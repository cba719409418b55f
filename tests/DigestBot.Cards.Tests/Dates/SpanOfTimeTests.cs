using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Dates;

/// <summary>Published on Wednesday, 15 May 2024.</summary>
public sealed class SpanOfTimeTests
{
    [Theory]
    [InlineData("en", "It began two months ago.", "2024-03-15")]
    [InlineData("ru", "Это было два месяца назад.", "2024-03-15")]
    [InlineData("ar", "بدأ قبل شهرين", "2024-03-15")]
    [InlineData("hi", "यह दो महीने पहले हुआ।", "2024-03-15")]
    public void MonthsAreCountedToTheDayWithThePrecisionOfAMonth(string language, string text, string date)
    {
        var found = Assert.Single(Some.Card("", text, language).Dates);
        Assert.Equal((date, DatePrecision.Month), (found.Iso, found.Precision));
    }

    [Theory]
    [InlineData("hi", "आप कल से दो दिन पहले कहां थे?", "2024-05-12")]
    [InlineData("ko", "내일부터 3주 괜찮니?", "2024-06-06")]
    [InlineData("tr", "Yarından itibaren üç hafta sonra.", "2024-06-06")]
    public void ASpanCountedFromADayIsOneDate(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("hi", "मैं दो सप्ताह में जाऊंगा।")]
    [InlineData("tr", "İki hafta içinde gideceğim.")]
    public void ASpanBeforeAFutureVerbIsAhead(string language, string text) => Assert.Equal(["2024-05-29"], Some.Dates(language, text));

    [Theory]
    [InlineData("hi", "उसने दो सप्ताह में काम किया।")]
    [InlineData("tr", "Son 20 yıl içinde değişti.")]
    [InlineData("tr", "Altmış gün içinde dava açılabilir.")]
    [InlineData("es", "Tenía 11 años en ese momento.")]
    [InlineData("ru", "Через три месяца после саммита всё изменилось.")]
    public void AStretchOrASpanFromAnEventIsNoDate(string language, string text) => Assert.Empty(Some.Dates(language, text));
}
