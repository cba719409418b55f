using DigestBot.Cards.Tests.Support;

namespace DigestBot.Cards.Tests.Dates;

/// <summary>Published on Wednesday, 15 May 2024.</summary>
public sealed class StoryDayTests
{
    [Theory]
    [InlineData("en", "It began on 5 March 2024. It ended the next day.", "2024-03-06")]
    [InlineData("es", "Empezó el 5 de marzo de 2024. Al día siguiente terminó.", "2024-03-06")]
    [InlineData("ru", "Это было 5 марта 2024 года. На следующий день всё закончилось.", "2024-03-06")]
    [InlineData("fr", "Cela date du 5 mars 2024. Le lendemain, tout était fini.", "2024-03-06")]
    [InlineData("pt", "Foi em 5 de março de 2024. No dia seguinte acabou.", "2024-03-06")]
    [InlineData("de", "Am 5. März 2024 begann es. Am nächsten Tag war es vorbei.", "2024-03-06")]
    [InlineData("it", "Era il 5 marzo 2024. Il giorno dopo è finito.", "2024-03-06")]
    [InlineData("ar", "بدأ في 5 مارس 2024. وفي اليوم التالي انتهى.", "2024-03-06")]
    [InlineData("zh", "于2024年3月5日开始，次日结束", "2024-03-06")]
    [InlineData("ja", "2024年3月5日に始まった。翌日に終わった。", "2024-03-06")]
    [InlineData("ko", "2024년 3월 5일에 시작했다. 다음날 끝났다.", "2024-03-06")]
    [InlineData("tr", "5 Mart 2024'te başladı. Ertesi gün bitti.", "2024-03-06")]
    [InlineData("id", "Dimulai pada 5 Maret 2024. Keesokan harinya selesai.", "2024-03-06")]
    [InlineData("uk", "Це було 5 березня 2024 року. Наступного дня все скінчилося.", "2024-03-06")]
    [InlineData("pl", "Stało się to 5 marca 2024 r. Następnego dnia było po wszystkim.", "2024-03-06")]
    [InlineData("hi", "यह 5 मार्च 2024 को शुरू हुआ। अगले दिन समाप्त हुआ।", "2024-03-06")]
    public void TheNextDayIsTheOneBehindTheDateNamedLast(string language, string text, string date) => Assert.Equal(["2024-03-05", date], Some.Dates(language, text));

    [Theory]
    [InlineData("de", "Am Vortag tagte der Rat.", "2024-05-14")]
    [InlineData("fr", "La veille, le conseil siégeait.", "2024-05-14")]
    [InlineData("ko", "전날 회의가 열렸다.", "2024-05-14")]
    public void TheDayBeforeCountsFromPublicationWhereNoDateIsNamed(string language, string text, string date) => Assert.Equal([date], Some.Dates(language, text));

    [Theory]
    [InlineData("en", "It happened the day before the vote.")]
    [InlineData("fr", "C'était le lendemain de la grève.")]
    [InlineData("es", "Fue un día antes de la huelga.")]
    public void TheDayBesideAnEventIsNoDate(string language, string text) => Assert.Empty(Some.Dates(language, text));
}
