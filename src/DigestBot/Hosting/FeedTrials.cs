using DigestBot.Cli;
using DigestBot.Commands;

namespace DigestBot.Hosting;

/// <summary>Tries feeds for whoever adds one from a chat, by the same way as the verb.</summary>
internal sealed class FeedTrials(IServiceProvider services) : IFeedTrial
{
    /// <inheritdoc/>
    public async Task<TriedFeed> TryAsync(Uri address, CancellationToken cancel)
    {
        var tried = await FeedTrial.RunAsync(services, address, cancel);
        var newest = tried.Feed.Items.MaxBy(i => i.Published ?? DateTimeOffset.MinValue);
        return new TriedFeed(tried.Address, tried.Feed.Items.Count)
        {
            Title = tried.Feed.Title,
            Language = tried.Feed.Language?.Split('-')[0].ToLowerInvariant(),
            Site = tried.Feed.HomePageUrl,
            Newest = newest?.Title,
            NewestAt = newest?.Published,
            IsOfPage = tried.Found is not null,
        };
    }
}
