using DigestBot.Chat.Telegram;
using DigestBot.Digests;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Chat.Telegram;

public sealed class TelegramRendererTests
{
    private const string Hostile = "<b>bold</b> & <a href=\"javascript:x\">\u202Egnp.exe\u0000\u001b[31m &amp; 'quoted' \ud800";

    [Fact]
    public void WordsFromOutsideAreShownAsTheyAreAndAreNoMarkup()
    {
        var story = Some.DigestStory() with
        {
            Headline = Hostile,
            OriginalHeadline = Hostile,
            OriginalNote = Hostile,
            Topics = [Hostile],
            AlsoReportedBy = Hostile,
            Parties = [new DigestParty("country:RU", Hostile, "RU")],
            Sources = [new DigestSource(Hostile, "ru", Hostile, "https://ministry.example/?a=\"><script>", Ago: Hostile)],
        };

        var shown = TelegramHtml.Read(TelegramRenderer.Digest(Some.Digest(story) with { Note = Hostile, More = Hostile }).ToString());

        Assert.Equal(11, shown.Split("<b>bold</b> & <a href=\"javascript:x\">gnp.exe").Length - 1);
        Assert.DoesNotContain('\u202E', shown);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("tg://user?id=1")]
    [InlineData("not an address")]
    [InlineData(null)]
    public void OnlyAnAddressOfTheWebIsALink(string? address)
    {
        var story = Some.DigestStory() with { Sources = [new DigestSource("Ministry", "ru", "Russian", address, Ago: null)] };

        Assert.DoesNotContain("<a ", TelegramRenderer.Digest(Some.Digest(story)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("<&>")] // four times as long when escaped
    [InlineData("🛰")] // two units
    public void EveryPartOfALongDigestIsTakenAndEachStoryIsInOne(string letter)
    {
        var stories = Enumerable.Range(0, 80).Select(n => Some.DigestStory(n, $"[{n}] " + string.Concat(Enumerable.Repeat(letter, 300)))).ToArray();

        var parts = TelegramSplitter.Split(Some.Digest(stories) with { More = "3 more" }).Select(p => TelegramRenderer.Digest(p)).ToList();

        var shown = parts.ConvertAll(p => TelegramHtml.Read(p.ToString()));
        Assert.All(shown, text => Assert.InRange(text.Length, 1, 4096));
        Assert.All(parts, part => Assert.InRange(part.Entities, 1, 100));
        Assert.All(Enumerable.Range(0, 80), n => Assert.Single(shown, text => text.Contains($"[{n}] ", StringComparison.Ordinal)));
        Assert.EndsWith("3 more", shown[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void OneStoryOfEndlessWordsIsCutToAMessage()
    {
        var endless = string.Concat(Enumerable.Repeat("🛰 слово ", 2000));
        var story = Some.DigestStory(1, endless) with { OriginalHeadline = endless, OriginalNote = "Original", AlsoReportedBy = endless, Topics = [endless] };

        var part = Assert.Single(TelegramSplitter.Split(Some.Digest(story)));

        Assert.InRange(TelegramHtml.Read(TelegramRenderer.Digest(part).ToString()).Length, 1, 4096);
    }

    [Fact]
    public void LinesOfArabicBeginAtTheRightAndForeignWordsAreIsolated()
    {
        var story = Some.DigestStory(1, "توقيع مذكرة") with { OriginalHeadline = "Spectrum auction", OriginalNote = "الأصل بالإنجليزية" };

        var lines = TelegramHtml.Read(TelegramRenderer.Digest(Some.Digest(story) with { Language = "ar" }).ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.Equal('\u200F', line[0]));
        Assert.Contains(lines, line => line.Contains("\u2068Spectrum auction\u2069", StringComparison.Ordinal));
    }
}
