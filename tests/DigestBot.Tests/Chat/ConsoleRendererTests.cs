using DigestBot.Chat.Console;
using DigestBot.Digests;
using DigestBot.Tests.Support;
using Spectre.Console;
using Spectre.Console.Testing;

namespace DigestBot.Tests.Chat;

public sealed class ConsoleRendererTests : IDisposable
{
    private readonly TestConsole _terminal = new TestConsole().Colors(ColorSystem.TrueColor).EmitAnsiSequences().SupportsUnicode(true).Width(200);
    private readonly TestConsole _pipe = new();
    private readonly StringWriter _plain = new();

    public ConsoleRendererTests()
    {
        _terminal.Profile.Capabilities.Ansi = true;
        _pipe.Profile.Capabilities.Ansi = false;
    }

    public void Dispose()
    {
        _terminal.Dispose();
        _pipe.Dispose();
        _plain.Dispose();
    }

    [Fact]
    public void ATerminalShowsColoursFlagsAndPictures()
    {
        OnTerminal(Some.Digest(Some.DigestStory()));

        Assert.Contains("\u001b[", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("🤝", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("🇷🇺 Russia, 🇲🇽 Mexico", _terminal.Output, StringComparison.Ordinal);
        Assert.Empty(_plain.ToString());
    }

    [Fact]
    public void OfWhatWasFoundTheWordsAreBoldAndTheRestIsNot()
    {
        new ConsoleRenderer(_terminal, _plain).Write(
            Some.Digest(Some.DigestStory(headline: "Russia [and] Mexico signed")), new Dictionary<long, IReadOnlyList<string>> { [1] = ["Mexico", "[and]"] });

        Assert.Contains("Russia \u001b[1m[and]\u001b[0m \u001b[1mMexico\u001b[0m signed", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATerminalWithoutUnicodeShowsNeitherFlagsNorPictures()
    {
        _terminal.SupportsUnicode(false);

        OnTerminal(Some.Digest(Some.DigestStory()));

        Assert.Contains("Russia, Mexico", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("🤝", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ActionsOfADifferentKindHaveDifferentColours()
    {
        OnTerminal(Some.Digest(Some.DigestStory() with { Action = "agreement", ActionName = "Same" }));
        var agreement = _terminal.Output;
        _terminal.Clear(true);

        OnTerminal(Some.Digest(Some.DigestStory() with { Action = "incident", ActionName = "Same" }));

        Assert.NotEqual(agreement.Replace("🤝", "", StringComparison.Ordinal), _terminal.Output.Replace("🔥", "", StringComparison.Ordinal));
    }

    [Fact]
    public void APipeGetsPlainText()
    {
        new ConsoleRenderer(_pipe, _plain).Write(Some.Digest(Some.DigestStory()));

        Assert.Contains("* Russia and Mexico signed a memorandum\n", _plain.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', _plain.ToString());
        Assert.Empty(_pipe.Output);
    }

    [Theory]
    [InlineData("[bold]no markup[/]")]
    [InlineData("[unclosed")]
    [InlineData("closed] [/]")]
    [InlineData("[link=https://evil.example]here[/]")]
    public void MarkupInTextsOfASourceIsShownAsItIs(string text)
    {
        OnTerminal(Some.Digest(Some.DigestStory() with
        {
            Headline = text,
            OriginalHeadline = text,
            OriginalNote = text,
            ActionName = text,
            DateText = text,
            Topics = [text],
            AlsoReportedBy = text,
            Parties = [new DigestParty("company:x", text, Country: null)],
            Sources = [new DigestSource(text, "en", text, "https://x.example/[bold]", Ago: null)],
        }) with { Title = text, Subtitle = text, Nothing = text });

        Assert.Equal(13, _terminal.Output.Split(text).Length - 1);
    }

    [Fact]
    public void EscapeCodesOfASourceReachNoTerminal()
    {
        OnTerminal(Some.Digest(Some.DigestStory(headline: "red \u001b]0;title\u0007 \u001b[2J")));

        Assert.DoesNotContain("\u001b]0;", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[2J", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutAHeadlineTheCardAndTheOriginalAreShown()
    {
        OnTerminal(Some.Digest(Some.DigestStory() with { Headline = null, OriginalHeadline = "Россия и Мексика", OriginalNote = "Original in Russian" }));

        Assert.Contains("Agreement: Russia, Mexico", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Россия и Мексика", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("(Original in Russian)", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingNewIsShown()
    {
        OnTerminal(Some.Digest() with { Nothing = "Nothing new." });

        Assert.Contains("Nothing new.", _terminal.Output, StringComparison.Ordinal);
    }

    private void OnTerminal(Digest digest) => new ConsoleRenderer(_terminal, _plain).Write(digest);
}
