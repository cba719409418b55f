using System.Security.Cryptography;
using System.Text;
using DigestBot.Cards;
using DigestBot.Polling;
using DigestBot.Reading;
using DigestBot.Reading.FullText;
using DigestBot.Storage;
using DigestBot.Stories;

namespace DigestBot.Hosting;

/// <summary>The way from a fetched feed to stored stories: read, leave out what was seen, make cards, merge, keep.</summary>
internal sealed class Intake(
    FeedParser parser, FullTextReader fullText, CardWriter cards, StoryMerger merger, IArticleStore articles, IFeedStateStore states,
    ITransactions transactions) : IFeedSink
{
    /// <inheritdoc/>
    public async Task<SinkResult> TakeAsync(FetchedFeed feed, Func<SinkResult, FeedState> complete, CancellationToken cancel)
    {
        var read = parser.Read(feed, cancel);
        if (read.Feed is not { } parsed)
        {
            return new SinkResult(0, 0, read.Error);
        }

        var incoming = Incoming(feed, parsed);
        var fresh = incoming.Where(i => i.IsNew || i.IsEdit).Reverse().ToList(); // the newest first: only so many pages are asked for
        var filled = await fullText.FillAsync(feed.Source, parsed.Language, [.. fresh.Select(i => i.Item)], cancel);
        var carded = fresh.Zip(filled).Reverse()
            .Select(i => (Item: i.First, Article: ArticleWriter.Write(i.Second, feed.Source, i.First.Id)))
            .Select(i => (i.Item, Prepared: new PreparedArticle(i.Article, cards.Write(i.Article), feed.At)))
            .ToList();
        cancel.ThrowIfCancellationRequested();
        var result = new SinkResult(parsed.Items.Count, 0, Cut(parsed))
        {
            Dates = [.. parsed.Items.Select(i => i.Published).OfType<DateTimeOffset>()],
            Hints = parsed.Hints,
        };
        await transactions.RunAsync(() =>
        {
            var taken = 0;
            foreach (var (item, prepared) in carded)
            {
                taken += Take(item, prepared, feed.At) ? 1 : 0;
            }

            foreach (var item in incoming.Where(i => i.IsRenumbered))
            {
                Remember(item, item.Known!.Article, feed.At);
            }

            result = result with { NewItems = taken };
            if (result.Error is null)
            {
                states.Save([complete(result)]);
            }
        }, cancel);
        return result;
    }

    /// <summary>The oldest first: feeds list the newest first, and stories are numbered as they come.</summary>
    private List<IncomingItem> Incoming(FetchedFeed feed, ReadFeed parsed) =>
    [
        .. parsed.Items.Reverse()
            .Select(item => (Id: Key(feed, item.Id), Twin: ItemSigns.Twin(item) is { } twin ? Key(feed, "twin|" + twin) : null, Item: item))
            .DistinctBy(i => i.Id)
            .Select(i => new IncomingItem(i.Item, i.Id, i.Twin, ItemSigns.Fingerprint(i.Item), articles.Seen(i.Id), i.Twin is null ? null : articles.Seen(i.Twin))),
    ];

    /// <returns>Whether it was new.</returns>
    private bool Take(IncomingItem item, PreparedArticle prepared, DateTimeOffset at)
    {
        if (item.Known is { } known)
        {
            if (item.IsEdit)
            {
                merger.Edit(known.Article, prepared);
            }

            Remember(item, known.Article, at);
            return false;
        }

        if (item.Twin is { } twin && articles.Seen(twin) is { } repeated)
        {
            return Take(item with { ByTwin = repeated }, prepared, at); // the feed has it twice, under two ids
        }

        merger.Take(prepared, item.Fingerprint);
        Remember(item, articles.Seen(item.Id)!.Article, at);
        return true;
    }

    private void Remember(IncomingItem item, long article, DateTimeOffset at)
    {
        var seen = new SeenItem(article, item.Fingerprint);
        articles.Remember(item.Id, seen, at);
        if (item.Twin is { } twin)
        {
            articles.Remember(twin, seen, at);
        }

        if (item is { ById: null, ByTwin: not null })
        {
            SeenLinks.Remember(articles, item.Item.Url, seen, at);
        }
    }

    /// <summary>A feed that was cut off is not done with: its validators must not be kept, or its lost items never come.</summary>
    private static string? Cut(ReadFeed feed) => feed.IsComplete
        ? null
        : feed.Problem + "; the items before are kept and it is asked again";

    /// <summary>Ids of items are as long as their publishers like; a hash of fixed length is what databases like.</summary>
    private static string Key(FetchedFeed feed, string id) =>
        feed.Source.Id + "/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 12));
}
