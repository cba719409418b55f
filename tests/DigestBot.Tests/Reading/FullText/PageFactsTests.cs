using System.Globalization;
using DigestBot.Reading.FullText;

namespace DigestBot.Tests.Reading.FullText;

public sealed class PageFactsTests
{
    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2010-10-06T11:20:00+04:00\">")]
    [InlineData("<META NAME='pubdate' CONTENT='Wed, 06 Oct 2010 11:20:00 +0400'>")]
    [InlineData("<meta name=\"DC.date.issued\" content=\"2010-10-06T11:20:00+04:00\">")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2010-10-06T11:20:00+04:00\">")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2010-10-06T11:20:00+04:00\"}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"Article\",\"datePublished\":\"2010-10-06T11:20:00+04:00\",}]}</script>")]
    [InlineData("<body><time datetime=\"2010-10-06T11:20:00+04:00\">yesterday</time>")]
    [InlineData("<body><time>no date</time><time datetime=\"2010-10-06T11:20:00+04:00\">x</time>")]
    [InlineData("<body><time datetime=\"2001-01-01\">x</time><span itemprop=\"datePublished\" content=\"2010-10-06T11:20:00+04:00\">y</span>")]
    [InlineData("<body><time datetime=\"2001-01-01\">x</time><script type=\"application/ld+json\">{\"datePublished\":\"2010-10-06T11:20:00+04:00\"}</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"datePublished\":\"2001-01-01\"}</script><meta property=\"article:published_time\" content=\"2010-10-06T11:20:00+04:00\">")]
    [InlineData("<meta property=\"article:published_time\" content=\"soon\"><meta name=\"date\" content=\"2010-10-06T11:20:00+04:00\">")]
    public void TheDateIsFoundWhereverThePageSaysIt(string html) =>
        Assert.Equal(DateTimeOffset.Parse("2010-10-06T11:20:00+04:00", CultureInfo.InvariantCulture), PageFacts.Of("<html><head>" + html).Published);

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"datePublished\":</script>")]
    [InlineData("<script>var datePublished = '2010-10-06'</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"datePublished\":\"\\ud83d\"}</script>")]
    [InlineData("<meta name=\"viewport\" content=\"2010-10-06\">")]
    [InlineData("<!-- <meta name=\"date\" content=\"2010-10-06\"> -->")]
    public void WhatIsNoDateOfThePageIsNone(string html) => Assert.Null(PageFacts.Of("<html><head>" + html).Published);

    [Theory]
    [InlineData("<html lang=\"ru\">", "ru")]
    [InlineData("<HTML LANG=pt_BR>", "pt-BR")]
    [InlineData("<html xml:lang='de'>", "de")]
    [InlineData("<html><head><meta http-equiv=\"Content-Language\" content=\"fr, en\">", "fr")]
    [InlineData("<html><head><meta property=\"og:locale\" content=\"es_MX\">", "es-MX")]
    [InlineData("<html lang=\"uk\"><head><meta property=\"og:locale\" content=\"en_US\">", "uk")]
    [InlineData("<html lang=\"\">", null)]
    [InlineData("<html lang=\"<script>\">", null)]
    [InlineData("<html>", null)]
    public void TheLanguageIsThePages(string html, string? language) => Assert.Equal(language, PageFacts.Of(html).Language);

    [Fact]
    public async Task AnItemWithoutDateAndLanguageGetsThePages()
    {
        var item = await FullTextSome.FillAsync(FullTextSome.Page("<meta name=\"date\" content=\"2010-10-06\">", html: "<html lang=\"en-GB\">"));
        Assert.Equal((new DateTimeOffset(2010, 10, 6, 0, 0, 0, TimeSpan.Zero), "en-GB"), (item.Published, item.Language));
    }

    [Fact]
    public async Task WhatTheFeedSaysGoesBeforeThePage()
    {
        var own = FullTextSome.Item() with { Published = new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero), Language = "fr" };
        var item = await FullTextSome.FillAsync(FullTextSome.Page("<meta name=\"date\" content=\"2010-10-06\">", html: "<html lang=\"en\">"), own);
        Assert.Equal((own.Published, own.Language), (item.Published, item.Language));
    }

    [Fact]
    public async Task ALanguageThatTheFeedNamesGoesBeforeThePage() =>
        Assert.Null((await FullTextSome.FillAsync(FullTextSome.Page(html: "<html lang=\"en\">"), feedLanguage: "fr")).Language);

    [Fact]
    public async Task ATemplatesEnglishIsNotTheLanguageOfARussianItem() => Assert.Null(
        (await FullTextSome.FillAsync(FullTextSome.Page(html: "<html lang=\"en\">"), FullTextSome.Item("Подписан меморандум о связи …") with { Title = "Меморандум" })).Language);

    [Fact]
    public async Task TheDateIsTakenThoughThereIsNoArticle() =>
        Assert.NotNull((await FullTextSome.FillAsync("<html><head><meta name=\"date\" content=\"2010-10-06\"></head><body>404</body></html>")).Published);
}
