using DigestBot.Chat.Console;
using DigestBot.Delivery;
using DigestBot.Tests.Support;
using Spectre.Console.Testing;

namespace DigestBot.Tests.Chat;

public sealed class ConsoleChannelTests
{
    [Fact]
    public void ADigestIsOneMessageAStoryInTheSameOrder()
    {
        var parts = Channel(TextWriter.Null).Split(Some.Digest(Some.DigestStory(3), Some.DigestStory(1), Some.DigestStory(2)));

        Assert.Equal([3, 1, 2], parts.Select(p => Assert.Single(p.Stories).Id));
    }

    [Fact]
    public void TheTitleStandsAboveTheFirstMessageOnly()
    {
        var parts = Channel(TextWriter.Null).Split(Some.Digest(Some.DigestStory(1), Some.DigestStory(2)));

        Assert.Equal([("Telecom policy digest", "Stories: 2"), (null, null)], parts.Select(p => (p.Title, p.Subtitle)));
    }

    [Fact]
    public void ADigestOfNothingIsNoMessage() => Assert.Empty(Channel(TextWriter.Null).Split(Some.Digest()));

    [Fact]
    public async Task AMessageIsShown()
    {
        await using var plain = new StringWriter();

        await Channel(plain).SendAsync(new Posting("key", "-", Thread: null, Some.Digest(Some.DigestStory()), Silent: false), TestContext.Current.CancellationToken);

        Assert.Contains("Russia and Mexico signed a memorandum", plain.ToString(), StringComparison.Ordinal);
    }

    private static ConsoleChannel Channel(TextWriter plain)
    {
        var pipe = new TestConsole();
        pipe.Profile.Capabilities.Ansi = false;
        return new ConsoleChannel(new ConsoleRenderer(pipe, plain));
    }
}
