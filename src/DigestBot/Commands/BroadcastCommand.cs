using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>broadcast text</c>: the owner's words to every chat that has a subscription, once each.</summary>
public sealed class BroadcastCommand(ISubscriptionStore subscriptions, IOutboxStore outbox, TimeProvider time) : ICommand
{
    /// <inheritdoc/>
    public string Name => "broadcast";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Owners;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        if (call.Arguments.Length == 0)
        {
            return Task.FromResult(call.Say("/broadcast …"));
        }

        var chats = subscriptions.All().Where(s => s.Paused is null && s.Channel == call.Request.Channel).DistinctBy(s => s.Chat, StringComparer.Ordinal).ToList();
        outbox.Add([.. chats.Select(s => new OutboxEntry
        {
            Key = "broadcast/" + call.Request.Id + "/" + s.Chat,
            Channel = s.Channel,
            Chat = s.Chat,
            Thread = s.Thread,
            Message = new Digest { Language = s.Language, Stories = [], Note = call.Arguments },
            NotBefore = time.GetUtcNow(),
        })]);
        return Task.FromResult(call.Say(call.Texts.Fill(call.Replies.Broadcast, chats.Count)));
    }
}
