using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>subscriptions</c>: what this chat has subscribed.</summary>
public sealed class SubscriptionsCommand(ISubscriptionStore subscriptions) : ICommand
{
    /// <inheritdoc/>
    public string Name => "subscriptions";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var all = subscriptions.OfChat(call.Request.Channel, call.Request.Chat);
        return Task.FromResult(all.Count == 0 ? call.Say(call.Replies.NoSubscriptions) : call.Say([.. all.Select((s, n) => Wording.Line(s, n + 1, call.Texts))]));
    }
}
