using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Dates;

/// <summary>Published on Wednesday, 15 May 2024.</summary>
public sealed class DateFinderTests
{
    [Theory]
    [InlineData("en", "It began on 5 October 2010.", "2010-10-05")]
    [InlineData("en", "It began on October 5, 2010.", "2010-10-05")]
    [InlineData("en", "It began on October 5th 2010.", "2010-10-05")]
    [InlineData("en", "It began in October 2010.", "2010-10")]
    [InlineData("en", "It began in 2010.", "2010")]
    [InlineData("en", "It began on 05/10/2010.", "2010-05-10")]
    [InlineData("en", "It began on 2010-10-05.", "2010-10-05")]
    [InlineData("es", "Empezó el 5 de octubre de 2010.", "2010-10-05")]
    [InlineData("es", "Empezó el 05/10/2010.", "2010-10-05")]
    [InlineData("fr", "Le 1er octobre 2010, c'était fait.", "2010-10-01")]
    [InlineData("pt", "Foi em 5 de outubro de 2010.", "2010-10-05")]
    [InlineData("de", "Am 5. Oktober 2010 begann es.", "2010-10-05")]
    [InlineData("de", "Am 05.10.2010 begann es.", "2010-10-05")]
    [InlineData("it", "Il 5 ottobre 2010 è iniziato.", "2010-10-05")]
    [InlineData("ru", "Это было 5 октября 2010 года.", "2010-10-05")]
    [InlineData("ru", "Это было 05.10.10.", "2010-10-05")]
    [InlineData("uk", "Це було 5 жовтня 2010 року.", "2010-10-05")]
    [InlineData("pl", "Stało się to 5 października 2010 r.", "2010-10-05")]
    [InlineData("tr", "5 Ekim 2010'da başladı.", "2010-10-05")]
    [InlineData("id", "Dimulai pada 5 Oktober 2010.", "2010-10-05")]
    [InlineData("ar", "بدأ في 5 أكتوبر 2010", "2010-10-05")]
    [InlineData("ar", "بدأ في ٥ تشرين الأول ٢٠١٠", "2010-10-05")]
    [InlineData("hi", "यह 5 अक्टूबर 2010 को शुरू हुआ", "2010-10-05")]
    [InlineData("zh", "于2010年10月5日开始", "2010-10-05")]
    [InlineData("zh", "于二〇一〇年十月五日开始", "2010-10-05")]
    [InlineData("ja", "平成22年10月5日に始まった", "2010-10-05")]
    [InlineData("ja", "令和元年５月１日に始まった", "2019-05-01")]
    [InlineData("ko", "2010년 10월 5일에 시작했다", "2010-10-05")]
    public void AWholeDateIsRead(string language, string text, string value) => Assert.Equal([value], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It began on 20 May.", "2024-05-20")]
    [InlineData("en", "It began on 20 December.", "2023-12-20")]
    [InlineData("ru", "Это было 20 декабря.", "2023-12-20")]
    [InlineData("ru", "Это было 12 октября прошлого года.", "2023-10-12")]
    [InlineData("zh", "于10月5日开始", "2024-10-05")]
    [InlineData("ko", "지난 9월 시작했다", "2023-09")]
    [InlineData("ja", "来年3月に始まる", "2025-03")]
    [InlineData("ar", "في سبتمبر الماضي", "2023-09")]
    public void ADateWithoutAYearIsTheNearest(string language, string text, string value) => Assert.Equal([value], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It began yesterday.", "2024-05-14")]
    [InlineData("en", "It began on Tuesday.", "2024-05-14")]
    [InlineData("en", "It began on Wednesday.", "2024-05-15")]
    [InlineData("en", "It begins next Friday.", "2024-05-24")]
    [InlineData("en", "It began last Wednesday.", "2024-05-08")]
    [InlineData("en", "It began three days ago.", "2024-05-12")]
    [InlineData("en", "It is held on the first Friday of July.", "2024-07-05")]
    [InlineData("es", "Será el primer viernes de julio de 2025.", "2025-07-04")]
    [InlineData("en", "It began last year.", "2023")]
    [InlineData("en", "It began last month.", "2024-04")]
    [InlineData("es", "Empezó ayer.", "2024-05-14")]
    [InlineData("es", "Empezó el pasado martes.", "2024-05-14")]
    [InlineData("fr", "Cela date d'avant-hier.", "2024-05-13")]
    [InlineData("fr", "Cela date de vendredi dernier.", "2024-05-10")]
    [InlineData("pt", "Começou ontem.", "2024-05-14")]
    [InlineData("de", "Es begann gestern.", "2024-05-14")]
    [InlineData("it", "È iniziato ieri.", "2024-05-14")]
    [InlineData("ru", "Это было позавчера.", "2024-05-13")]
    [InlineData("ru", "Это было во вторник.", "2024-05-14")]
    [InlineData("uk", "Це було вчора.", "2024-05-14")]
    [InlineData("pl", "Stało się to wczoraj.", "2024-05-14")]
    [InlineData("tr", "Dün başladı.", "2024-05-14")]
    [InlineData("id", "Dimulai kemarin.", "2024-05-14")]
    [InlineData("ar", "بدأ أمس الثلاثاء", "2024-05-14")]
    [InlineData("zh", "昨天开始", "2024-05-14")]
    [InlineData("ja", "昨日始まった", "2024-05-14")]
    [InlineData("ko", "어제 시작했다", "2024-05-14")]
    public void ARelativeDateCountsFromPublication(string language, string text, string value) => Assert.Equal([value], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "32 October 2010 is no day of the calendar.")]
    [InlineData("en", "The server is at 192.168.10.12 and the price 3.11.")]
    [InlineData("en", "They may march on.")]
    [InlineData("en", "It has 2010 % more, 1,312 lines and IMT-2020.")]
    [InlineData("ru", "Это 31.02.2010 и 22,9 процента.")]
    [InlineData("zh", "为期3年间")]
    public void WhatIsNoDateIsLeftAlone(string language, string text) => Assert.DoesNotContain(Some.Dates(language, text), value => value.Length > 4);

    [Fact]
    public void YesterdayIsCountedInThePublishersOffset()
    {
        var published = new DateTimeOffset(2024, 5, 15, 1, 0, 0, TimeSpan.FromHours(9)); // still the 14th in London
        Assert.Equal("2024-05-14", Assert.Single(Some.Card("", "It began yesterday.", "en", published).Dates).Iso);
    }

    [Fact]
    public void WithoutPublicationOnlyWholeDatesAreRead()
    {
        var article = new Article { Id = "a", Text = "It began yesterday, on Tuesday, 5 October 2010 in London, not in May.", Language = "en" };
        Assert.Equal(["2010-10-05"], Some.Card(article).Dates.Select(date => date.Iso));
    }

    [Fact]
    public void ALineThatIsOnlyADateIsTheDayOfPublication() =>
        Assert.Equal(new DateOnly(2010, 10, 6), Some.Card(new Article { Id = "a", Text = "6 October 2010\n\nKenya opened an auction.", Language = "en" }).Published);

    [Theory]
    [InlineData("en", "It began the previous Monday.", "2024-05-06")]
    [InlineData("es", "Empezó el lunes anterior.", "2024-05-06")]
    [InlineData("de", "Es begann am vorigen Montag.", "2024-05-06")]
    public void ThePreviousWeekdayIsOfTheWeekBefore(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It opens this Friday, 7 June.", "2024-06-07")]
    [InlineData("en", "It opens this Friday (Jun-7).", "2024-06-07")]
    [InlineData("ja", "今週の金曜日6月7日に開く。", "2024-06-07")]
    [InlineData("it", "Apre questa settimana, venerdì.", "2024-05-17")]
    public void AWeekdayAndItsDateAreOneDate(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("ja", "7月の第1金曜日に開く。", "2024-07-05")]
    [InlineData("ko", "7월 첫째주 금요일에 연다.", "2024-07-05")]
    public void TheNthWeekdayOfAMonthInDigitsIsADay(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "He was born on 15 April of 87.", "1987-04-15")]
    [InlineData("pt", "Nasceu em 23 novembro 82.", "1982-11-23")]
    [InlineData("zh", "08年奥运会在北京举办", "2008")]
    [InlineData("zh", "康熙二十年9月", "1681-09")]
    public void AYearOfTwoDigitsIsOneWhereItCanBeNothingElse(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "On 10 May 87 people were fined.", "2024-05-10")]
    [InlineData("ru", "В субботу шесть человек были задержаны.", "2024-05-11")]
    [InlineData("tr", "Cuma günü yedi kişi gözaltına alındı.", "2024-05-10")]
    public void ACountBehindADateIsNoPartOfIt(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "He told USA Today that it was over.")]
    [InlineData("zh", "今日头条总部位于北京")]
    public void ATimeWordWithinANameIsNoDate(string language, string text) => Assert.Empty(Some.Dates(language, text));

    [Theory]
    [InlineData("it", "Era il ventuno gennaio duemiladiciotto.", "2018-01-21")]
    [InlineData("de", "Am zwölften Mai neunzehnhundertneunundachtzig.", "1989-05-12")]
    [InlineData("ar", "في سبتمبر ألف وتسعمائة وثمانية وسبعون", "1978-09")]
    public void YearsInOneWordAreYears(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));
}
