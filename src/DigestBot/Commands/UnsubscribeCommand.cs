using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>unsubscribe [n|all]</c>: ends a subscription of this chat.</summary>
public sealed class UnsubscribeCommand(ISubscriptionStore subscriptions) : ICommand
{
    /// <inheritdoc/>
    public string Name => "unsubscribe";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Admins;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var all = subscriptions.OfChat(call.Request.Channel, call.Request.Chat);
        if (all.Count == 0)
        {
            return Task.FromResult(call.Say(call.Replies.NoSubscriptions));
        }

        var picked = SubscriptionPick.From(all, call.Arguments).Subscription;
        IReadOnlyList<Subscription> ended = call.Arguments.Equals("all", StringComparison.OrdinalIgnoreCase) ? all : picked is null ? [] : [picked];
        foreach (var subscription in ended)
        {
            subscriptions.Remove(subscription.Id);
        }

        return Task.FromResult(ended.Count > 0
            ? call.Say([.. ended.Select(s => call.Texts.Fill(call.Replies.Unsubscribed, Wording.Line(s, Number(all, s), call.Texts)))])
            : call.Say([.. all.Select((s, n) => Wording.Line(s, n + 1, call.Texts))]) with
            {
                Buttons = [.. all.Select((s, n) => (IReadOnlyList<ReplyButton>)[ButtonAction.Button($"✖ {n + 1}", Name, s.Id)!])],
            });
    }

    private static int Number(IReadOnlyList<Subscription> all, Subscription subscription) => all.TakeWhile(s => s.Id != subscription.Id).Count() + 1;
}
