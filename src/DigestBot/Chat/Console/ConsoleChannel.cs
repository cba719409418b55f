using DigestBot.Delivery;
using DigestBot.Digests;

namespace DigestBot.Chat.Console;

/// <summary>The terminal as a chat: one message a story, so that a crash leaves one story in doubt and not a whole digest.</summary>
public sealed class ConsoleChannel(ConsoleRenderer renderer) : IChannel
{
    /// <summary>The channel's name in subscriptions.</summary>
    public const string ChannelName = "console";

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <inheritdoc/>
    public int AtOnce => 1;

    /// <inheritdoc/>
    public bool PostsEach => false;

    /// <inheritdoc/>
    public Rate Pace => Rate.Unlimited;

    /// <inheritdoc/>
    public ChatRates PaceOf(string chat) => ChatRates.Unlimited;

    /// <inheritdoc/>
    public IReadOnlyList<Digest> Split(Digest digest) =>
    [
        .. digest.Stories.Select((story, i) => digest with
        {
            Title = i == 0 ? digest.Title : null,
            Subtitle = i == 0 ? digest.Subtitle : null,
            Stories = [story],
        }),
    ];

    /// <inheritdoc/>
    public Task<long> SendAsync(Posting posting, CancellationToken cancel)
    {
        renderer.Write(posting.Message);
        return Task.FromResult(0L);
    }

    /// <inheritdoc/>
    public Task EditAsync(Posting posting, long messageId, CancellationToken cancel) => throw new NotSupportedException("What is printed stays.");
}
