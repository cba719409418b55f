using DigestBot.Subscriptions;
using DigestBot.Tracing;

namespace DigestBot.Commands;

/// <summary>
/// <c>why link|s12</c>: the way of one item through the bot. Deliveries are told to the chat that they were for; to an owner, alone
/// with the bot, all of them.
/// </summary>
public sealed class WhyCommand(IItemTracer tracer, ISubscriptionStore subscriptions, AccessPolicy access) : ICommand
{
    /// <inheritdoc/>
    public string Name => "why";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var request = call.Request;
        if (call.Arguments.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is not [var asked, ..])
        {
            return Task.FromResult(call.Say(call.Texts.Words.Why.Hint));
        }

        var isAll = request.Kind == ChatKind.Private && access.IsOwner(request.Channel, request.User);
        var wording = new TraceWording(call.Texts, call.TimeZone);
        if (tracer.Trace(asked, isAll ? null : new ChatScope(request.Channel, request.Chat)) is not { } trace)
        {
            return Task.FromResult(call.Say([.. wording.Of(asked, tracer.Missing(asked))]));
        }

        var own = subscriptions.OfChat(request.Channel, request.Chat);
        return Task.FromResult(call.Say([.. wording.Of(trace), .. wording.Of(trace.Deliveries, own, call.Replies.NoSubscriptions)]) with
        {
            Title = trace.Article.Title ?? trace.Article.Card.Headline,
        });
    }
}
