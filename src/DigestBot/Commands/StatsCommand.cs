using DigestBot.Delivery;
using DigestBot.Stories;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>stats</c>: how the bot does; for owners, in English as the log is.</summary>
public sealed class StatsCommand(IOutboxStore outbox, ISubscriptionStore subscriptions, IStoryStore stories) : ICommand
{
    private const int LettersShown = 5;

    /// <inheritdoc/>
    public string Name => "stats";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Owners;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var all = subscriptions.All();
        return Task.FromResult(CommandReply.Say(
            "en",
            [
                FormattableString.Invariant($"Subscriptions: {all.Count}, of them paused: {all.Count(s => s.Paused is not null)}"),
                FormattableString.Invariant($"Last story: {stories.Newest()}"),
                FormattableString.Invariant($"Messages waiting: {outbox.Waiting()}"),
                FormattableString.Invariant($"Messages of unknown fate so far: {outbox.Uncertain()}"),
                FormattableString.Invariant($"Messages edited after a story changed: {outbox.Edits().Made}, left as they were: {outbox.Edits().Left}"),
                .. outbox.DeadLetters(LettersShown).Select(d => $"Given up: {d.Entry.Key}: {d.Reason}"),
            ]));
    }
}
