using DigestBot.Feeds;

namespace DigestBot.Commands;

/// <summary><c>removefeed id</c>: has the bot read a feed no more.</summary>
public sealed class RemoveFeedCommand(FeedCatalogue catalogue) : ICommand
{
    /// <inheritdoc/>
    public string Name => "removefeed";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Owners;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel) => Task.FromResult(
        call.Say(call.Texts.Fill(call.Arguments.Length > 0 && catalogue.Remove(call.Arguments) ? call.Replies.FeedRemoved : call.Replies.UnknownFeed, call.Arguments)));
}
