using DigestBot.Digests;
using DigestBot.Search;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Chat.Telegram;

public sealed class TelegramSearchTests
{
    private static readonly string[] Sevens = [.. Enumerable.Range(0, 7).Select(n => $"Headline {n}\n")];

    [Theory]
    [InlineData("party:Mexco")]
    [InlineData("Мекскика")]
    public async Task AMisspelledPartyIsSuggestedAndFoundByAButton(string typed)
    {
        await using var bot = await StartAsync(1);
        var asked = await bot.AskAsync("/search Headline " + typed);

        var found = await bot.PressAsync(asked, Assert.Single(asked.Buttons));

        Assert.Contains(Texts.For("en").Words.Replies.DidYouMean, asked.Text, StringComparison.Ordinal);
        Assert.Contains("Headline 0", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsLikeNoPartyIsNotGuessedAt()
    {
        await using var bot = await StartAsync(1);

        Assert.Equal(Texts.For("en").Fill(Texts.For("en").Words.NothingFound, "qqqqqqqq"), (await bot.AskAsync("/search qqqqqqqq")).Text);
    }

    [Theory]
    [InlineData("Headlnie", "“Headlnie”, shown: “Headline”")]
    [InlineData("Headlien Mexico", "“Headlien”, shown: “Headline”")]
    [InlineData("Headline Mexcio", "“Mexcio”, shown: “Mexico”")]
    public async Task AMisspelledWordFindsWhatWasMeantAndThatIsTold(string typed, string told)
    {
        await using var bot = await StartAsync(1);

        var found = await bot.AskAsync("/search " + typed);

        Assert.Contains($"No hit for {told}.", found.Text, StringComparison.Ordinal);
        Assert.Contains("Headline 0", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsFoundAsTypedIsShownWithoutANote()
    {
        await using var bot = await StartAsync(1);

        Assert.DoesNotContain("No hit", (await bot.AskAsync("/search Headline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoryThatComesBetweenTwoPagesMovesNoneOfThem()
    {
        await using var bot = await StartAsync(7);
        var first = await bot.AskAsync("/search Headline");
        bot.AddStories(2, first: 7);
        bot.Get<IndexKeeper>().CatchUp(progress: null, TestContext.Current.CancellationToken);

        var second = await bot.PressAsync(first, Assert.Single(first.Buttons));

        Assert.All(Sevens, headline => Assert.Single([first, second], page => page.Text.Contains(headline, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AQueryTooLongForAButtonHasPagesToo()
    {
        await using var bot = await StartAsync(7);
        var typed = "Headline -" + string.Join(" -", Enumerable.Range(0, 12).Select(n => "слово" + n));
        var first = await bot.AskAsync("/search " + typed);

        var second = await bot.PressAsync(first, Assert.Single(first.Buttons));

        Assert.All(Sevens, headline => Assert.Single([first, second], page => page.Text.Contains(headline, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task APageOfAQueryThatIsForgottenIsAnsweredPolitely()
    {
        await using var bot = await StartAsync(1);
        var page = await bot.AskAsync("/search Headline");

        Assert.Equal(Texts.For("en").Words.Replies.OldButton, (await bot.PressAsync(page, "1|search|#5.9.1.0 ~0123456789ab")).Text);
    }

    [Theory]
    [InlineData("Headline country:MX", true)]
    [InlineData("Headline country:JP", false)]
    [InlineData("party:Mexico action:agreement lang:en", true)]
    [InlineData("Headline from:2100-01", false)]
    [InlineData("\"Headline 0\" -spectrum", true)]
    public async Task FiltersWorkAsInSearch(string typed, bool finds)
    {
        await using var bot = await StartAsync(1);

        Assert.Equal(finds, (await bot.AskAsync("/search " + typed)).Text.Contains("news.example", StringComparison.Ordinal));
    }

    private static async Task<TelegramBot> StartAsync(int stories)
    {
        var bot = await TelegramBot.StartAsync(prepare: s => TelegramBot.AddStories(s, stories, parties: Some.Country("MX", "Mexico")));
        bot.Get<IndexKeeper>().CatchUp(progress: null, TestContext.Current.CancellationToken);
        return bot;
    }
}
