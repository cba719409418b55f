using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>start</c>: says what the bot is for, and wakes what paused while the chat was closed to the bot.</summary>
public sealed class StartCommand(ISubscriptionStore subscriptions, TimeProvider time) : ICommand
{
    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var paused = subscriptions.OfChat(call.Request.Channel, call.Request.Chat).Where(s => s.Paused is not null).ToList();
        foreach (var subscription in paused)
        {
            // What came meanwhile comes as one first digest, not as a flood.
            subscriptions.Save(subscription with { Paused = null, IsNew = true, NextDue = time.GetUtcNow() });
        }

        return Task.FromResult(paused.Count > 0
            ? call.Say(call.Replies.Resumed)
            : call.Say(call.Replies.Welcome) with
            {
                Buttons = [[ButtonAction.Button("🔔 " + call.Texts.Words.Commands["subscribe"], "subscribe")!], [ButtonAction.Button("🌐 " + call.Texts.Words.Commands["language"], "language")!]],
            });
    }
}
