using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>timezone [zone|city|country]</c>: the time zone of this chat and of all its subscriptions.</summary>
public sealed class TimeZoneCommand(IChatStore chats, ISubscriptionStore subscriptions, TimeProvider time) : ICommand
{
    private const int Suggestions = 6;
    private static readonly string[] Examples = ["Europe/Moscow", "America/Mexico_City", "Asia/Tokyo", "Europe/London"];

    /// <inheritdoc/>
    public string Name => "timezone";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Admins;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        if (call.Arguments.Length == 0)
        {
            return Task.FromResult(call.Say(Told(call, call.TimeZone)) with { Buttons = Buttons(Examples) });
        }

        var meant = TimeZones.Suggest(call.Arguments, Suggestions);
        if ((TimeZones.Find(call.Arguments) ?? (meant.Count == 1 ? meant[0] : null)) is not { } zone)
        {
            var shown = meant.Count > 0 ? meant : Examples;
            return Task.FromResult(call.Say(call.Texts.Fill(call.Replies.UnknownTimeZone, call.Arguments), call.Texts.Row(shown)) with { Buttons = Buttons(shown) });
        }

        var (channel, chat) = (call.Request.Channel, call.Request.Chat);
        chats.Save((chats.Find(channel, chat) ?? new ChatPreferences(channel, chat, Language: null, TimeZone: null)) with { TimeZone = zone });
        foreach (var subscription in subscriptions.OfChat(channel, chat))
        {
            var schedule = subscription.Schedule with { TimeZone = zone };
            subscriptions.Save(subscription with
            {
                Schedule = schedule,
                NextDue = subscription.IsNew ? subscription.NextDue : SchedulePolicy.Next(schedule, time.GetUtcNow()),
            });
        }

        return Task.FromResult(call.Say(Told(call, zone)));
    }

    private string Told(CommandCall call, string zone) => call.Texts.Fill(call.Replies.TimeZone, zone) + " · " + Wording.Of(time.GetUtcNow(), zone, call.Texts);

    private IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons(IReadOnlyList<string> zones) =>
        [.. zones.Select(z => ButtonAction.Button(z, Name, z)).OfType<ReplyButton>().Chunk(2)];
}
