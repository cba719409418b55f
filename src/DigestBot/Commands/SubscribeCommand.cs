using DigestBot.Storage;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>subscribe [times] [filter]</c>: makes a subscription of this chat, each morning at eight unless times are given.</summary>
public sealed class SubscribeCommand(ISubscriptionStore subscriptions, ITransactions transactions, TimeProvider time) : ICommand
{
    /// <summary>The most subscriptions of a chat.</summary>
    public const int MostOfChat = 20;

    private const int StoriesShown = 15;
    private static readonly TimeOnly Morning = new(8, 0);

    /// <inheritdoc/>
    public string Name => "subscribe";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Admins;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var (times, filterText) = Part(call.Arguments);
        if (FilterText.Parse(filterText, out var wrong) is not { } filter)
        {
            return Task.FromResult(call.Say(call.Texts.Fill(call.Replies.WrongFilter, wrong), FilterCommand.Examples));
        }

        var request = call.Request;
        var subscription = new Subscription(SubscriptionPick.NewId(request), request.Channel, request.Chat, call.Texts.Language, 0)
        {
            Thread = request.Thread,
            Filter = filter,
            Schedule = new Schedule(times ?? [new ScheduleTime(Morning, Day: null)], call.TimeZone),
            MaxStories = StoriesShown,
            IsNew = true,
            NextDue = time.GetUtcNow(),
        };
        var full = false;
        transactions.Run(() =>
        {
            var known = subscriptions.OfChat(request.Channel, request.Chat);
            full = known.Count >= MostOfChat;
            if (!full && known.All(s => s.Id != subscription.Id))
            {
                subscriptions.Save(subscription);
            }
        });
        return Task.FromResult(full
            ? call.Say(call.Texts.Fill(call.Replies.TooManySubscriptions, MostOfChat))
            : call.Say(call.Texts.Fill(call.Replies.Subscribed, Wording.Of(subscription.Schedule, call.Texts)), call.Texts.Fill(call.Replies.Filter, Wording.Of(filter, call.Texts))));
    }

    /// <summary>The words up to the first that is no part of a schedule, and the others.</summary>
    private static (IReadOnlyList<ScheduleTime>? Times, string Filter) Part(string arguments)
    {
        var words = arguments.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length; count > 0; count--)
        {
            if (ScheduleText.Parse(string.Join(' ', words.Take(count))) is { } times)
            {
                return (times, string.Join(' ', words.Skip(count)));
            }
        }

        return (null, arguments);
    }
}
