using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>filter [n] [terms|all]</c>: which stories a subscription brings.</summary>
public sealed class FilterCommand(ISubscriptionStore subscriptions) : ICommand
{
    /// <summary>Filters that work, for people who typed one that does not.</summary>
    internal const string Examples = "country:RU,MX · topic:5g · action:spectrum · lang:ru · word:\"5G core\" · -action:statement · all";

    /// <inheritdoc/>
    public string Name => "filter";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Admins;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var all = subscriptions.OfChat(call.Request.Channel, call.Request.Chat);
        var (subscription, rest) = SubscriptionPick.From(all, call.Arguments);
        if (subscription is null)
        {
            return Task.FromResult(SubscriptionPick.Which(call, all, $"/{Name} 1 country:RU"));
        }

        if (rest.Length == 0)
        {
            return Task.FromResult(call.Say(call.Texts.Fill(call.Replies.Filter, Wording.Of(subscription.Filter, call.Texts)), Examples));
        }

        if (FilterText.Parse(rest, out var wrong) is not { } filter)
        {
            return Task.FromResult(call.Say(call.Texts.Fill(call.Replies.WrongFilter, wrong), Examples));
        }

        subscriptions.Save(subscription with { Filter = filter });
        return Task.FromResult(call.Say(call.Texts.Fill(call.Replies.Filter, Wording.Of(filter, call.Texts))));
    }
}
