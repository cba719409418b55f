using DigestBot.Delivery;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Delivery;

public sealed class SendPacerTests
{
    private static readonly ChatRates Telegram = new(new Rate(1, TimeSpan.FromSeconds(1)), new Rate(20, TimeSpan.FromMinutes(1)));

    private readonly SendPacer _pacer = new(new Rate(30, TimeSpan.FromSeconds(1)), chat => chat.StartsWith('-') ? Telegram : Telegram with { Long = Rate.Unlimited });
    private DateTimeOffset _now = Some.Now;

    [Fact]
    public void WithoutARateNothingWaits()
    {
        var pacer = new SendPacer(Rate.Unlimited, _ => ChatRates.Unlimited);
        for (var n = 0; n < 1000; n++)
        {
            pacer.Started(_now);
            Assert.Equal(_now, pacer.Arrived("a", _now));
        }

        Assert.Equal(_now, pacer.Next(_now));
    }

    [Fact]
    public void NoSecondHoldsMoreThanThirtyMessages()
    {
        var sent = Send(1000, n => "chat" + n);

        Assert.All(sent.Zip(sent.Skip(30)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void ThirtyASecondAreReached()
    {
        var sent = Send(3001, n => "chat" + n);

        Assert.Equal(TimeSpan.FromSeconds(100), sent[^1] - sent[0]);
    }

    [Fact]
    public void AChatGetsOneMessageASecond()
    {
        var sent = Send(20, _ => "1");

        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.Equal(TimeSpan.FromSeconds(1), pair.Second - pair.First));
    }

    [Fact]
    public void NoMinuteOfAGroupHoldsMoreThanTwentyMessages()
    {
        var sent = Send(200, _ => "-1");

        Assert.All(sent.Zip(sent.Skip(20)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void AFloodedChatWaitsExactlyAsLongAsItIsTold()
    {
        Assert.Equal(_now.AddSeconds(17), _pacer.Flooded("1", TimeSpan.FromSeconds(17), _now));
        Assert.Equal(_now.AddSeconds(17), _pacer.Next("1", _now.AddSeconds(3)));
    }

    [Fact]
    public void OneFloodedChatDoesNotHoldUpTheBot()
    {
        _pacer.Flooded("1", TimeSpan.FromSeconds(17), _now);

        Assert.Equal((_now, _now), (_pacer.Next(_now), _pacer.Next("2", _now)));
    }

    [Fact]
    public void TwoFloodedChatsAreAFloodOfTheBot()
    {
        _pacer.Flooded("1", TimeSpan.FromSeconds(17), _now);
        _pacer.Flooded("2", TimeSpan.FromSeconds(5), _now.AddSeconds(1));

        Assert.Equal(_now.AddSeconds(17), _pacer.Next(_now.AddSeconds(2)));
    }

    [Fact]
    public void AFloodThatIsOverDoesNotCount()
    {
        _pacer.Flooded("1", TimeSpan.FromSeconds(1), _now);
        _pacer.Flooded("2", TimeSpan.FromSeconds(5), _now.AddSeconds(2));

        Assert.Equal(_now.AddSeconds(3), _pacer.Next(_now.AddSeconds(3)));
    }

    [Fact]
    public void ChatsOfLongAgoAreForgotten()
    {
        Send(100_000, n => "chat" + n);

        Assert.InRange(_pacer.KnownChats, 1, 5000);
    }

    private List<DateTimeOffset> Send(int count, Func<int, string> chatOf)
    {
        var sent = new List<DateTimeOffset>();
        for (var n = 0; n < count; n++)
        {
            var chat = chatOf(n);
            var bot = _pacer.Next(_now);
            var next = _pacer.Next(chat, _now);
            _now = bot > next ? bot : next;
            _pacer.Started(_now);
            _pacer.Arrived(chat, _now);
            sent.Add(_now);
        }

        return sent;
    }
}
