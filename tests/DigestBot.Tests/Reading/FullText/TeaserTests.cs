using DigestBot.Reading;
using DigestBot.Reading.FullText;

namespace DigestBot.Tests.Reading.FullText;

public sealed class TeaserTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The ministry published the rules for spectrum auctions today. ", 12)).Trim();

    [Theory]
    [InlineData("…")]
    [InlineData(" ...")]
    [InlineData(" [...]")]
    [InlineData(" [&#8230;]")]
    [InlineData(" (…)")]
    [InlineData(" <a href=\"/1\">Read more</a>")]
    [InlineData(" Read more »")]
    [InlineData(" Continue reading →")]
    [InlineData(" Leer más")]
    [InlineData(" Читать далее")]
    [InlineData(" Подробнее...")]
    [InlineData(" Lire la suite")]
    [InlineData(" Leia mais")]
    [InlineData(" Weiterlesen")]
    [InlineData(" Leggi tutto")]
    [InlineData(" اقرأ المزيد")]
    [InlineData(" 阅读全文")]
    [InlineData("続きを読む")]
    [InlineData(" 더보기")]
    [InlineData(" Devamını oku")]
    [InlineData(" Baca selengkapnya")]
    [InlineData(" Читати далі")]
    [InlineData(" Czytaj więcej")]
    [InlineData(" और पढ़ें")]
    [InlineData(" [&#8230;]</p>\n<p>The post <a href=\"x\">Auction</a> appeared first on <a href=\"y\">Ministry</a>.</p>")]
    public void ATextThatBreaksOffIsATeaser(string ending) => Assert.True(Teaser.Is(Item(summary: $"<p>{Long}{ending}")));

    [Theory]
    [InlineData("")]
    [InlineData(" vielmehr")]
    [InlineData(" The end.")]
    [InlineData(" 5 > 3")]
    public void ALongTextThatEndsIsWhole(string ending) => Assert.False(Teaser.Is(Item(summary: Long + ending)));

    [Fact]
    public void AShortTextIsATeaser() => Assert.True(Teaser.Is(Item(summary: "The ministry published rules.")));

    [Fact]
    public void ATitleAloneIsATeaser() => Assert.True(Teaser.Is(Item(summary: null)));

    [Fact]
    public void AShortSummaryBesideTheWholeTextIsNone() => Assert.False(Teaser.Is(Item(summary: "Rules …", content: Long)));

    [Fact]
    public void IdeographsSayMoreInLess()
    {
        var text = string.Concat(Enumerable.Repeat("総務省は周波数の再編に関する意見を募集します。", 9));
        Assert.False(Teaser.Is(Item(summary: text)));
        Assert.True(Teaser.Is(Item(summary: text[..100] + "。")));
    }

    private static FeedItem Item(string? summary, string? content = null) => new() { Id = "1", Title = "Rules", Summary = summary, ContentHtml = content };
}
