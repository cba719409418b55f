using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>schedule [n] [times]</c>: when a subscription is due.</summary>
public sealed class ScheduleCommand(ISubscriptionStore subscriptions, TimeProvider time) : ICommand
{
    private const string Examples = "now · 08:00 · 08:00 18:00 · mon,thu 09:00";
    private static readonly string[] Offered = ["now", "08:00", "08:00 18:00", "mon 09:00"];

    /// <inheritdoc/>
    public string Name => "schedule";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Admins;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var all = subscriptions.OfChat(call.Request.Channel, call.Request.Chat);
        var (subscription, rest) = SubscriptionPick.From(all, call.Arguments);
        if (subscription is null)
        {
            return Task.FromResult(SubscriptionPick.Which(call, all, $"/{Name} 1 08:00"));
        }

        if (rest.Length == 0)
        {
            return Task.FromResult(call.Say(Told(call, subscription)) with { Buttons = Buttons(subscription.Id, call) });
        }

        if (ScheduleText.Parse(rest) is not { } times)
        {
            return Task.FromResult(call.Say(call.Texts.Fill(call.Replies.WrongSchedule, rest), Examples));
        }

        var schedule = new Schedule(times, subscription.Schedule.IsAtOnce ? call.TimeZone : subscription.Schedule.TimeZone);
        var changed = subscription with
        {
            Schedule = schedule,
            NextDue = subscription.IsNew ? subscription.NextDue : SchedulePolicy.Next(schedule, time.GetUtcNow()),
        };
        subscriptions.Save(changed);
        return Task.FromResult(call.Say(Told(call, changed)));
    }

    private static string[] Told(CommandCall call, Subscription subscription)
    {
        var schedule = call.Texts.Fill(call.Replies.Schedule, Wording.Of(subscription.Schedule, call.Texts));
        return subscription.NextDue is { } next
            ? [schedule, call.Texts.Fill(call.Replies.NextDigest, Wording.Of(next, subscription.Schedule.TimeZone, call.Texts))]
            : [schedule];
    }

    private IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons(string id, CommandCall call) =>
    [
        .. Offered.Select(o => ButtonAction.Button(Wording.Of(new Schedule(ScheduleText.Parse(o)!, call.TimeZone), call.Texts), Name, id + " " + o)!).Chunk(1),
    ];
}
