using System.Globalization;
using DigestBot.Cards.Languages;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>settings</c>: all of a subscription on one page, changed by its buttons.</summary>
public sealed class SettingsCommand(ISubscriptionStore subscriptions) : ICommand
{
    private static readonly int[] StoryLimits = [5, 10, 15, 30, 0];
    private static readonly string?[] QuietChoices = [null, "22:00-07:00", "20:00-08:00"];

    /// <inheritdoc/>
    public string Name => "settings";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Admins;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var all = subscriptions.OfChat(call.Request.Channel, call.Request.Chat);
        if (all.Count == 0)
        {
            return Task.FromResult(call.Say(call.Replies.NoSubscriptions) with { Buttons = [[ButtonAction.Button("🔔 " + call.Texts.Words.Commands["subscribe"], "subscribe")!]] });
        }

        var (picked, change) = SubscriptionPick.From(all, call.Arguments);
        var subscription = picked ?? all[0];
        var changed = Change(subscription, change);
        if (changed != subscription)
        {
            subscriptions.Save(changed);
        }

        return Task.FromResult(Page(call, all, changed));
    }

    private static Subscription Change(Subscription s, string change) => change.Split(' ', 2) switch
    {
        ["sound"] => s with { Silent = !s.Silent },
        ["empty"] => s with { TellsNothing = !s.TellsNothing },
        ["max", var most] when int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Subscription.MostStories => s with { MaxStories = number },
        ["quiet", "off"] => s with { Quiet = null },
        ["quiet", var hours] when ScheduleText.ParseQuiet(hours) is { } quiet => s with { Quiet = quiet },
        _ => s,
    };

    private CommandReply Page(CommandCall call, IReadOnlyList<Subscription> all, Subscription s)
    {
        var replies = call.Replies;
        var quiet = s.Quiet is { } hours ? $"{ScheduleText.Write(hours.From)}-{ScheduleText.Write(hours.To)}" : null;
        var nextQuiet = Following(QuietChoices, quiet);
        var nextMax = Following(StoryLimits, s.MaxStories);
        var number = all.TakeWhile(o => o.Id != s.Id).Count() + 1;
        return call.Say(
            call.Texts.Fill(replies.Schedule, Wording.Of(s.Schedule, call.Texts)),
            call.Texts.Fill(replies.Filter, Wording.Of(s.Filter, call.Texts)),
            call.Texts.Fill(replies.Language, LanguageNames.Of(s.Language, call.Texts.Language)),
            call.Texts.Fill(replies.MaxStories, Most(s.MaxStories)),
            call.Texts.Fill(replies.QuietHours, quiet ?? replies.Off),
            call.Texts.Fill(replies.Sound, s.Silent ? replies.Off : replies.On),
            call.Texts.Fill(replies.TellNothing, s.TellsNothing ? replies.On : replies.Off)) with
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"{replies.Settings} · {number}/{all.Count}"),
            Buttons =
            [
                [Button(call.Texts.Words.Commands["schedule"], "schedule", s.Id), Button(call.Texts.Words.Commands["filter"], "filter", s.Id)],
                [Button(call.Texts.Words.Commands["language"], "language"), Button(call.Texts.Words.Commands["timezone"], "timezone")],
                [Button(call.Texts.Fill(replies.MaxStories, Most(nextMax)), Name, s.Id + " max " + nextMax)],
                [Button(call.Texts.Fill(replies.QuietHours, nextQuiet ?? replies.Off), Name, s.Id + " quiet " + (nextQuiet ?? "off"))],
                [Button(call.Texts.Fill(replies.Sound, s.Silent ? replies.On : replies.Off), Name, s.Id + " sound")],
                [Button(call.Texts.Fill(replies.TellNothing, s.TellsNothing ? replies.Off : replies.On), Name, s.Id + " empty")],
                [Button("✖ " + replies.Remove, "unsubscribe", s.Id)],
                .. all.Count < 2 ? [] : (IReadOnlyList<IReadOnlyList<ReplyButton>>)[Others(all, s)],
            ],
        };
    }

    private IReadOnlyList<ReplyButton> Others(IReadOnlyList<Subscription> all, Subscription shown) =>
        [.. all.Select((s, n) => (s, n)).Where(o => o.s.Id != shown.Id).Take(8).Select(o => Button((o.n + 1).ToString(CultureInfo.InvariantCulture), Name, o.s.Id))];

    private static ReplyButton Button(string label, string command, string arguments = "") => ButtonAction.Button(label, command, arguments)!;

    private static string Most(int stories) => stories == 0 ? "∞" : stories.ToString(CultureInfo.InvariantCulture);

    private static T Following<T>(T[] choices, T now) => choices[(Array.IndexOf(choices, now) + 1) % choices.Length];
}
