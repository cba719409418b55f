using System.Globalization;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

public sealed class FeedDatesTests
{
    [Theory]
    [InlineData("Wed, 06 Oct 2010 11:20:00 +0400", "2010-10-06T11:20:00+04:00")]
    [InlineData("06 Oct 2010 11:20 GMT", "2010-10-06T11:20:00+00:00")]
    [InlineData("Wed, 6 Oct 10 11:20:00 EST", "2010-10-06T11:20:00-05:00")]
    [InlineData("Wednesday, October 6, 2010 11:20:00 PM", "2010-10-06T23:20:00+00:00")]
    [InlineData("Wed Oct 06 11:20:00 2010", "2010-10-06T11:20:00+00:00")]
    [InlineData("Wed, 06 Oct 2010 11:20:00", "2010-10-06T11:20:00+00:00")]
    [InlineData("Wed, 06 Oct 2010 11:20:00 GMT+0300", "2010-10-06T11:20:00+03:00")]
    [InlineData("Wed, 06 Oct 2010 11:20:00 -0330 (NDT)", "2010-10-06T11:20:00-03:30")]
    [InlineData("Fri, 06 Oct 2010 24:00:00 GMT", "2010-10-07T00:00:00+00:00")]
    [InlineData("06-Oct-2010", "2010-10-06T00:00:00+00:00")]
    [InlineData("Oct 6, 2010 at 3 pm", "2010-10-06T15:00:00+00:00")]
    [InlineData("06 Oct 2010 -0300", "2010-10-06T00:00:00-03:00")]
    public void Rfc822AndItsMisspellingsAreRead(string text, string expected) => AssertDate(text, expected);

    [Theory]
    [InlineData("2010-10-06T11:20:00Z", "2010-10-06T11:20:00+00:00")]
    [InlineData("2010-10-06T11:20:00.52+09:00", "2010-10-06T11:20:00.52+09:00")]
    [InlineData("2010-10-06T11:20:00.1234567891Z", "2010-10-06T11:20:00.1234567+00:00")]
    [InlineData("2010-10-06T11:20+0900", "2010-10-06T11:20:00+09:00")]
    [InlineData("2010-10-06 11:20:00", "2010-10-06T11:20:00+00:00")]
    [InlineData("2010-10-06 11:20:00 +0000 UTC", "2010-10-06T11:20:00+00:00")]
    [InlineData("20101006T112000Z", "2010-10-06T11:20:00+00:00")]
    [InlineData("20101006", "2010-10-06T00:00:00+00:00")]
    [InlineData("2010-10-06", "2010-10-06T00:00:00+00:00")]
    [InlineData("2010-10-06+03:00", "2010-10-06T00:00:00+03:00")]
    [InlineData("2010-10", "2010-10-01T00:00:00+00:00")]
    [InlineData("2010", "2010-01-01T00:00:00+00:00")]
    public void Iso8601IsReadInAllLengths(string text, string expected) => AssertDate(text, expected);

    [Theory]
    [InlineData("2010.10.06", null, "2010-10-06")]
    [InlineData("2010/10/06", null, "2010-10-06")]
    [InlineData("06.10.2010", "de", "2010-10-06")]
    [InlineData("06/10/2010", "es", "2010-10-06")]
    [InlineData("10/06/2010", "en-us", "2010-10-06")]
    [InlineData("10/13/2010", null, "2010-10-13")]
    [InlineData("6.10.10", null, "2010-10-06")]
    [InlineData("2010년 10월 6일", "ko", "2010-10-06")]
    [InlineData("2010年10月6日", "ja", "2010-10-06")]
    [InlineData("٠٦/١٠/٢٠١٠", "ar", "2010-10-06")]
    public void NumbersAreReadInTheOrderOfTheLanguage(string text, string? language, string expected) =>
        Assert.Equal(expected, FeedDates.Parse(text, language)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("6 октября 2010 г. 11:20", "2010-10-06T11:20:00+00:00")]
    [InlineData("Ср, 06 окт 2010 11:20:00 МСК", "2010-10-06T11:20:00+03:00")]
    [InlineData("6 de octubre de 2010", "2010-10-06T00:00:00+00:00")]
    [InlineData("mar., 04 févr. 2025 14h30", "2025-02-04T14:30:00+00:00")]
    [InlineData("6. März 2010 11:20 MEZ", "2010-03-06T11:20:00+01:00")]
    [InlineData("6 MARZ 2010", "2010-03-06T00:00:00+00:00")]
    [InlineData("Mi, 06 Okt 2010 11:20:00 MESZ", "2010-10-06T11:20:00+02:00")]
    [InlineData("06 Ekim 2010", "2010-10-06T00:00:00+00:00")]
    [InlineData("6 października 2010", "2010-10-06T00:00:00+00:00")]
    [InlineData("6 أكتوبر 2010", "2010-10-06T00:00:00+00:00")]
    [InlineData("6 अक्टूबर 2010", "2010-10-06T00:00:00+00:00")]
    public void MonthsOfOtherLanguagesAreKnown(string text, string expected) => AssertDate(text, expected);

    [Theory]
    [InlineData("6 ตุลาคม 2553", "th", "2010-10-06")]
    [InlineData("1389/07/14", "fa", "2010-10-06")]
    public void YearsOfOtherCalendarsAreConverted(string text, string language, string expected) =>
        Assert.Equal(expected, FeedDates.Parse(text, language)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Wed, 06 Oct 2010 11:20:00 XYZ")]
    [InlineData("Wed, 06 Oct 2010 11:20:00 +9900")]
    public void AZoneThatNobodyKnowsIsUtc(string text) => AssertDate(text, "2010-10-06T11:20:00+00:00");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("30 Feb 2010 10:00:00 GMT")]
    [InlineData("2010-13-40")]
    [InlineData("2010-10-06T25:00:00Z")]
    [InlineData("2010-10-06T10:61:00Z")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("99999999999999999999")]
    [InlineData("1389/07/14")]
    public void WhatIsOnNoCalendarIsNoDate(string? text) => Assert.Null(FeedDates.Parse(text));

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void TheCultureOfTheMachinePlaysNoPart(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            AssertDate("Wed, 06 Oct 2010 11:20:00 GMT", "2010-10-06T11:20:00+00:00");
            var item = ReadingSome.ItemOf(ReadingSome.Rss("<item><title>a</title><pubDate>Wed, 06 Oct 2010 11:20:00 GMT</pubDate></item>"));
            Assert.Equal(new DateTimeOffset(2010, 10, 6, 11, 20, 0, TimeSpan.Zero), item.Published);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void AssertDate(string text, string expected)
    {
        var date = FeedDates.Parse(text);
        Assert.NotNull(date);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), date.Value);
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset, date.Value.Offset);
    }
}
