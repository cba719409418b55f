using System.Security.Cryptography;
using System.Text;
using DigestBot.Cards;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Storage;
using DigestBot.Stories;

namespace DigestBot.Hosting;

/// <summary>The way from a fetched feed to stored stories: read, leave out what was seen, make cards, merge, keep.</summary>
internal sealed class Intake(
    FeedParser parser, CardWriter cards, StoryMerger merger, IStoryStore stories, IFeedStateStore states,
    ITransactions transactions) : IFeedSink
{
    /// <inheritdoc/>
    public Task<SinkResult> TakeAsync(FetchedFeed feed, Func<SinkResult, FeedState> complete, CancellationToken cancel)
    {
        var read = parser.Read(feed.Body, feed.ContentType, feed.Address, cancel);
        if (read.Feed is not { } parsed)
        {
            return Task.FromResult(new SinkResult(0, 0, read.Error));
        }

        var carded = Unseen(feed, parsed).Select(a => (Article: a, Card: cards.Write(a))).ToList();
        cancel.ThrowIfCancellationRequested();
        var result = new SinkResult(parsed.Items.Count, 0, Cut(parsed));
        transactions.Run(() =>
        {
            var taken = 0;
            foreach (var (article, card) in carded.Where(c => !stories.HasSeen(c.Article.Id)))
            {
                merger.Take(article, card, feed.At);
                taken++;
            }

            result = result with { NewItems = taken };
            if (result.Error is null)
            {
                states.Save([complete(result)]);
            }
        });
        return Task.FromResult(result);
    }

    /// <summary>New items, the oldest first: feeds list the newest first, and stories are numbered as they come.</summary>
    private List<Article> Unseen(FetchedFeed feed, ReadFeed parsed) =>
    [
        .. parsed.Items.Reverse()
            .Select(item => (Id: IdOf(feed.Source.Id, item), Item: item))
            .DistinctBy(i => i.Id)
            .Where(i => !stories.HasSeen(i.Id))
            .Select(i => ArticleWriter.Write(i.Item, feed.Source, i.Id)),
    ];

    /// <summary>A feed that was cut off is not done with: its validators must not be kept, or its lost items never come.</summary>
    private static string? Cut(ReadFeed feed) => feed.IsComplete
        ? null
        : feed.Problem + "; the items before are kept and it is asked again";

    /// <summary>Ids of items are as long as their publishers like; a hash of fixed length is what databases like.</summary>
    private static string IdOf(string feedId, FeedItem item) =>
        feedId + "/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Id)).AsSpan(0, 12));
}
