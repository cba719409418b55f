using System.Text;
using DigestBot.Reading;
using DigestBot.Reading.FullText;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Reading.FullText;

public sealed class FullTextReaderTests
{
    private readonly FakePages _pages = new FakePages().Add(FullTextSome.Address, FullTextSome.Page());

    [Fact]
    public async Task ATeaserIsFilledWithTheArticleOfItsPage()
    {
        var item = await FullTextSome.FillAsync(FullTextSome.Page());
        var text = HtmlText.FromHtml(item.ContentHtml!);
        Assert.Contains("Regulator second words", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Imprint", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheFeedSaidStaysBesideIt()
    {
        var item = await FullTextSome.FillAsync(FullTextSome.Page());
        Assert.Equal(FullTextSome.Item() with { ContentHtml = item.ContentHtml }, item);
    }

    [Fact]
    public async Task NoPageIsAskedForUnlessTheCatalogueSaysSo()
    {
        await Reader().FillAsync(FullTextSome.Source with { FullText = false }, null, [FullTextSome.Item()], Cancel);
        Assert.Empty(_pages.Asked);
    }

    [Fact]
    public async Task NoPageIsAskedForWhereTheFeedHasTheWholeText()
    {
        await Reader().FillAsync(FullTextSome.Source, null, [FullTextSome.Item($"<p>{FullTextSome.Paragraph} {FullTextSome.Paragraph}</p>")], Cancel);
        Assert.Empty(_pages.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ftp://ministry.example/1")]
    [InlineData("file:///etc/passwd")]
    public async Task OnlyWebPagesAreAskedFor(string? url)
    {
        var item = FullTextSome.Item(url: url);
        Assert.Equal([item], await Reader().FillAsync(FullTextSome.Source, null, [item], Cancel));
        Assert.Empty(_pages.Asked);
    }

    [Theory]
    [InlineData("<html><body><p>404 Not Found</p></body></html>")]
    [InlineData("<html><body></body></html>")]
    [InlineData("no markup at all")]
    [InlineData("")]
    public async Task WithoutAnArticleTheFeedsTextStays(string page) => Assert.Equal(FullTextSome.Item(), await FullTextSome.FillAsync(page));

    [Fact]
    public async Task AConsentWallIsNotTakenForTheArticle()
    {
        var wall = string.Concat(Enumerable.Repeat("<p>We value your privacy, and with your consent our partners use cookies for personalised content, measurements and audiences.</p>", 12));
        Assert.Equal(FullTextSome.Item(), await FullTextSome.FillAsync($"<html><body><div>{wall}</div></body></html>"));
    }

    [Fact]
    public async Task WithoutAPageTheFeedsTextStays()
    {
        var item = FullTextSome.Item(url: "https://ministry.example/gone");
        Assert.Equal([item], await Reader().FillAsync(FullTextSome.Source, null, [item], Cancel));
    }

    [Fact]
    public async Task WhatIsNoHtmlIsNotLookedAt()
    {
        using var reader = FullTextSome.Reader(new FakePages().Add(FullTextSome.Address, Encoding.UTF8.GetBytes(FullTextSome.Page()), "application/pdf"));
        Assert.Equal([FullTextSome.Item()], await reader.FillAsync(FullTextSome.Source, null, [FullTextSome.Item()], Cancel));
    }

    [Fact]
    public async Task OnlySoManyPagesAreAskedForInOnePoll()
    {
        var items = Enumerable.Range(0, 50).Select(n => FullTextSome.Item(url: $"https://ministry.example/{n}") with { Id = $"{n}" }).ToList();
        using var reader = FullTextSome.Reader(_pages, options: new FullTextOptions { PagesPerPoll = 3 });
        var filled = await reader.FillAsync(FullTextSome.Source, null, items, Cancel);
        Assert.Equal(["https://ministry.example/0", "https://ministry.example/1", "https://ministry.example/2"], _pages.Asked);
        Assert.Equal(items, filled);
    }

    [Fact]
    public async Task AHostThatAsksToBeLeftAloneIsLeftAlone()
    {
        var pages = new FakePages { Missing = new PageResult(null, "HTTP 429") { LeaveHostAlone = true } };
        using var reader = FullTextSome.Reader(pages);
        await reader.FillAsync(FullTextSome.Source, null, [FullTextSome.Item(url: "https://a.example/1"), FullTextSome.Item(url: "https://a.example/2"), FullTextSome.Item(url: "https://b.example/1")], Cancel);
        Assert.Equal(["https://a.example/1", "https://b.example/1"], pages.Asked);
    }

    [Fact]
    public async Task PagesThatTakeTooLongTogetherLeaveTheRestAsItIs()
    {
        var time = new FakeTimeProvider();
        var pages = new FakePages { Before = cancel => Task.Delay(Timeout.Infinite, cancel) };
        using var reader = FullTextSome.Reader(pages, time: time);
        FeedItem[] items = [FullTextSome.Item(), FullTextSome.Item(url: "https://ministry.example/8")];
        var filling = reader.FillAsync(FullTextSome.Source, null, items, Cancel);
        time.Advance(new FullTextOptions().PollLimit);
        Assert.Equal(items, await filling.WaitAsync(TimeSpan.FromSeconds(60), Cancel));
        Assert.Single(pages.Asked);
    }

    [Fact]
    public async Task ACancelledPollStops()
    {
        using var stop = new CancellationTokenSource();
        using var reader = FullTextSome.Reader(new FakePages { Before = cancel => Task.Delay(Timeout.Infinite, cancel) });
        var filling = reader.FillAsync(FullTextSome.Source, null, [FullTextSome.Item()], stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => filling.WaitAsync(TimeSpan.FromSeconds(60), Cancel));
    }

    [Fact]
    public async Task NothingThatCouldActComesFromAPage()
    {
        const string Extra = """
            <p onclick="x()">The regulator <a href="javascript:alert(1)">signed</a> <script>alert(1)</script><img src=x onerror=alert(1)> a memorandum and said so at length today.</p>
            <iframe src="https://evil.example"></iframe><form action="/x"><input name="a"></form>
            """;
        var html = (await FullTextSome.FillAsync(FullTextSome.Page(extra: Extra))).ContentHtml!;
        Assert.Contains("a memorandum and said so", html, StringComparison.Ordinal);
        Assert.All(["onclick", "javascript", "<script", "onerror", "iframe", "<form", "<input"], bad => Assert.DoesNotContain(bad, html, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task LinksOfAPageAreAbsolute() => Assert.Contains(
        "href=\"https://ministry.example/news/annex.pdf\"",
        (await FullTextSome.FillAsync(FullTextSome.Page(extra: "<p>The whole memorandum with its list of villages, schools and hospitals is in <a href=\"annex.pdf\">the annex</a>, as published today.</p>"))).ContentHtml!,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("windows-1251", "text/html; charset=windows-1251", "")]
    [InlineData("windows-1251", "text/html", "<meta charset=\"windows-1251\">")]
    [InlineData("koi8-r", null, "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">")]
    public async Task APageIsReadInItsOwnEncoding(string encoding, string? contentType, string head)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var sentence = string.Concat(Enumerable.Repeat("Министерство связи и регулятор подписали меморандум о развитии сетей связи в сельской местности. ", 4));
        var page = $"<html><head><title>Меморандум</title>{head}</head><body><article><p>{sentence}</p><p>{sentence}</p></article></body></html>";
        using var reader = FullTextSome.Reader(new FakePages().Add(FullTextSome.Address, Encoding.GetEncoding(encoding).GetBytes(page), contentType));
        var item = Assert.Single(await reader.FillAsync(FullTextSome.Source, null, [FullTextSome.Item("Подписан меморандум о связи …") with { Title = "Меморандум" }], Cancel));
        Assert.Contains("регулятор подписали", item.ContentHtml ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyTheFirstMegabytesOfAPageAreLookedAt()
    {
        var page = FullTextSome.Page() + new string(' ', 100) + "<p>the tail</p>";
        using var reader = FullTextSome.Reader(new FakePages().Add(FullTextSome.Address, page), new LengthExtractor(), new FullTextOptions { MaxPageBytes = page.Length - 50 });
        Assert.Equal([FullTextSome.Item()], await reader.FillAsync(FullTextSome.Source, null, [FullTextSome.Item()], Cancel));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x>y")]
    [InlineData("<p class=article>")]
    [InlineData("<ul><li>")]
    [InlineData("<")]
    [InlineData("<x a=")]
    [InlineData("&#60;")]
    public async Task AHostilePageCostsNothingButItsText(string piece)
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var item = await FullTextSome.FillAsync(page).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        Assert.Equal(FullTextSome.Item().Summary, item.Summary);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FullTextReader Reader() => FullTextSome.Reader(_pages);

    /// <summary>Fails when the end of the page is there.</summary>
    private sealed class LengthExtractor : IArticleExtractor
    {
        public ExtractedArticle? Extract(string html, Uri address) =>
            html.Contains("tail", StringComparison.Ordinal) ? new ExtractedArticle(FullTextSome.Page()) : null;
    }
}
