using DigestBot.Feeds;

namespace DigestBot.Commands;

/// <summary><c>addfeed url</c>: has the bot read one more feed, from its next round on.</summary>
public sealed class AddFeedCommand(FeedCatalogue catalogue) : ICommand
{
    /// <inheritdoc/>
    public string Name => "addfeed";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Owners;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        if (!Uri.TryCreate(call.Arguments, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return Task.FromResult(call.Say("/addfeed https://ministry.example/rss.xml"));
        }

        var source = new FeedSource { Id = FeedIds.From(url), Name = url.Host, Country = "INT", Kind = FeedKind.Other, Language = call.Texts.Language, Url = url };
        try
        {
            catalogue.Add(source);
        }
        catch (BadInputException e)
        {
            return Task.FromResult(call.Say(e.Message));
        }

        return Task.FromResult(call.Say(call.Texts.Fill(call.Replies.FeedAdded, source.Id)));
    }
}
