using DigestBot.Digests;

namespace DigestBot.Delivery;

/// <summary>A platform that digests go to. It throws when something cannot be sent; the delivery loop records it.</summary>
public interface IChannel
{
    /// <summary>The platform's name, as subscriptions have it.</summary>
    string Name { get; }

    /// <summary>Messages under way at a time, each to another chat; after a crash so many may be in doubt.</summary>
    int AtOnce { get; }

    /// <summary>Whether a few stories that come at once are a message each, without a heading, which is edited when its story changes.</summary>
    bool PostsEach { get; }

    /// <summary>The pace of the whole bot.</summary>
    Rate Pace { get; }

    /// <summary>The pace of a chat.</summary>
    ChatRates PaceOf(string chat);

    /// <summary>Cuts a digest into messages. Each is sent, retried and recorded by itself.</summary>
    IReadOnlyList<Digest> Split(Digest digest);

    /// <summary>Sends one message.</summary>
    /// <returns>The message's id on the platform; 0 = it has none.</returns>
    /// <exception cref="SendFailedException">The platform said why not.</exception>
    Task<long> SendAsync(Posting posting, CancellationToken cancel);

    /// <summary>
    /// Puts other words in the place of a message that was sent. Asked of channels that post stories each; done twice it does no harm.
    /// </summary>
    /// <param name="posting">The words, and where the message stands.</param>
    /// <param name="messageId">What <see cref="SendAsync"/> returned.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SendFailedException">The platform said why not; <see cref="SendFailure.Refused"/> when it will never do it.</exception>
    Task EditAsync(Posting posting, long messageId, CancellationToken cancel);
}
