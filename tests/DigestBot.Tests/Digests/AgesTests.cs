using DigestBot.Cards.Languages;
using DigestBot.Digests;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Digests;

public sealed class AgesTests
{
    public static TheoryData<string> Foreign => [.. LanguageCodes.All.Where(l => l != "en")];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void NoAgeIsToldInEnglishToReadersOfAnotherLanguage(string language) =>
        Assert.DoesNotContain(Spans.Select(s => Of(s, language)), told => told.Contains(" ago", StringComparison.Ordinal) || told is "now" or "yesterday");

    [Theory]
    [InlineData("en", "3 hours ago")]
    [InlineData("ru", "3 часа назад")]
    [InlineData("ar", "منذ 3 ساعات")]
    [InlineData("hi", "3 घंटे पहले")]
    [InlineData("zh", "3 小时前")]
    public void AnAgeIsToldAsReadersOfTheLanguageTellIt(string language, string told) => Assert.Equal(told, Of(TimeSpan.FromHours(3), language));

    private static TimeSpan[] Spans =>
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(26), TimeSpan.FromDays(3), TimeSpan.FromDays(70), TimeSpan.FromDays(800),
    ];

    private static string Of(TimeSpan age, string language) => Ages.Of(Some.Now - age, Some.Now, Texts.For(language));
}
