using DigestBot.Feeds;

namespace DigestBot.Commands;

/// <summary><c>addfeed url</c>: tries a feed, or the one that a page names, and has the bot read it from its next round on.</summary>
public sealed class AddFeedCommand(FeedCatalogue catalogue, IFeedTrial trial, TimeProvider time) : ICommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45); // a platform gives an answer a minute

    /// <inheritdoc/>
    public string Name => "addfeed";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Owners;

    /// <inheritdoc/>
    public async Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        if (!Uri.TryCreate(call.Arguments, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || !FeedAddress.NamesAHost(url))
        {
            return call.Say("/addfeed https://ministry.example/rss.xml");
        }

        try
        {
            var tried = await TryAsync(url, cancel);
            var source = new FeedSource
            {
                Id = FeedIds.Unused(FeedIds.From(tried.Address), catalogue.Load().Select(f => f.Id).ToHashSet(StringComparer.Ordinal)), // replaces nobody
                Name = tried.Title ?? url.Host,
                Country = "INT",
                Kind = FeedKind.Other,
                Language = tried.Language ?? call.Texts.Language,
                Url = tried.Address,
                Site = tried.Site,
            };
            catalogue.Add(source);
            return call.Say([.. Told(call, tried), call.Texts.Fill(call.Replies.FeedAdded, source.Id)]) with { Title = source.Name };
        }
        catch (BadInputException e)
        {
            return call.Say(call.Texts.Fill(call.Replies.NotAFeed, e.Message));
        }
    }

    private async Task<TriedFeed> TryAsync(Uri url, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            return await trial.TryAsync(url, limit.Token);
        }
        catch (OperationCanceledException e) when (patience.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new BadInputException($"{FeedAddress.Shown(url)} did not answer within {Patience.TotalSeconds:0} s.", e);
        }
    }

    private static IEnumerable<string> Told(CommandCall call, TriedFeed tried)
    {
        if (tried.IsOfPage)
        {
            yield return call.Texts.Fill(call.Replies.FeedOfPage, FeedAddress.Shown(tried.Address));
        }

        yield return call.Texts.Fill(call.Replies.FeedItems, tried.Items);
        if (tried.Newest is { } newest)
        {
            yield return call.Texts.Fill(call.Replies.NewestItem, newest) + (tried.NewestAt is { } at ? " · " + Wording.Of(at, call.TimeZone, call.Texts) : string.Empty);
        }
    }
}
