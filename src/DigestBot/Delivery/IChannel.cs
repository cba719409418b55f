using DigestBot.Digests;

namespace DigestBot.Delivery;

/// <summary>A platform that digests go to. It throws when something cannot be sent; the delivery loop records it.</summary>
public interface IChannel
{
    /// <summary>The platform's name, as subscriptions have it.</summary>
    string Name { get; }

    /// <summary>Cuts a digest into messages. Each is sent, retried and recorded by itself.</summary>
    IReadOnlyList<Digest> Split(Digest digest);

    /// <summary>Sends one message.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancel">Gives up.</param>
    Task SendAsync(string chat, Digest message, CancellationToken cancel);
}
