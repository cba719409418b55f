using DigestBot.Delivery;
using DigestBot.Digests;

namespace DigestBot.Tests.Delivery;

/// <summary>A platform that takes what it is told to take, and remembers it.</summary>
internal sealed class FakeChannel : IChannel
{
    public string Name => "test";

    /// <summary>The headlines that arrived, in order.</summary>
    public List<string> Arrived { get; } = [];

    /// <summary>What happens when a message is sent, before it arrives.</summary>
    public Func<Digest, CancellationToken, Task> Sending { get; set; } = static (_, _) => Task.CompletedTask;

    public IReadOnlyList<Digest> Split(Digest digest) => [.. digest.Stories.Select(s => digest with { Stories = [s] })];

    public async Task SendAsync(string chat, Digest message, CancellationToken cancel)
    {
        await Sending(message, cancel);
        Arrived.Add(message.Stories[0].Headline!);
    }
}
