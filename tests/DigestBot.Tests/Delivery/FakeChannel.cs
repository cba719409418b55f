using DigestBot.Delivery;
using DigestBot.Digests;

namespace DigestBot.Tests.Delivery;

/// <summary>A platform that takes what it is told to take, and remembers it.</summary>
internal sealed class FakeChannel : IChannel
{
    private readonly List<Posting> _arrived = [];

    public string Name => "test";

    public int AtOnce { get; init; } = 1;

    public bool PostsEach { get; init; }

    public Rate Pace { get; init; } = Rate.Unlimited;

    public ChatRates ChatPace { get; init; } = ChatRates.Unlimited;

    /// <summary>What arrived, in order.</summary>
    public IReadOnlyList<Posting> Postings => _arrived;

    /// <summary>The headlines that arrived, in order.</summary>
    public IReadOnlyList<string> Arrived => [.. _arrived.Select(p => p.Message.Stories[0].Headline!)];

    /// <summary>What happens when a message is sent, before it arrives.</summary>
    public Func<Posting, CancellationToken, Task> Sending { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>Edits that arrived, in order.</summary>
    public List<(Posting Posting, long MessageId)> Edits { get; } = [];

    public ChatRates PaceOf(string chat) => ChatPace;

    public IReadOnlyList<Digest> Split(Digest digest) => [.. digest.Stories.Select(s => digest with { Stories = [s] })];

    public async Task EditAsync(Posting posting, long messageId, CancellationToken cancel)
    {
        await Sending(posting, cancel);
        lock (_arrived)
        {
            Edits.Add((posting, messageId));
        }
    }

    public async Task<long> SendAsync(Posting posting, CancellationToken cancel)
    {
        await Sending(posting, cancel);
        lock (_arrived)
        {
            _arrived.Add(posting);
            return _arrived.Count;
        }
    }
}
