using System.Globalization;
using DigestBot.Digests;
using DigestBot.Storage;
using DigestBot.Stories;
using DigestBot.Subscriptions;

namespace DigestBot.Delivery;

/// <summary>
/// Puts what a subscription has not had yet into the outbox when it is due. The messages and the subscription's new cursor are one
/// transaction: a story is queued and counted as queued, or neither.
/// </summary>
public sealed class OutboxFiller(
    ISubscriptionStore subscriptions, IStoryStore stories, IOutboxStore outbox, DigestComposer composer, IReadOnlyList<IChannel> channels,
    ITransactions transactions, TimeProvider time)
{
    private const int DueAtOnce = 200;
    private const int FirstStories = 10;
    private const int GroupFrom = 8; // with more stories a digest has sections
    private const int MostSinglePosts = 5; // more than this at once is a digest: the bot was down, or a feed was added

    private static readonly TimeSpan FirstDays = TimeSpan.FromDays(3);

    private readonly StoryWindow _window = new(stories, time);
    private readonly Dictionary<string, long> _newest = new(StringComparer.Ordinal); // what at-once subscriptions were filled up to

    /// <summary>Queues for every subscription that is due and whose platform is switched on.</summary>
    /// <returns>How many messages were queued.</returns>
    public int Fill()
    {
        _window.Forget();
        return channels.Sum(channel => FillAtOnce(channel) + FillDue(channel));
    }

    private int FillAtOnce(IChannel channel)
    {
        var newest = stories.Newest();
        if (newest == _newest.GetValueOrDefault(channel.Name))
        {
            return 0;
        }

        var queued = 0;
        foreach (var id in subscriptions.AtOnce(channel.Name))
        {
            while (Fill(id, channel) is { } more)
            {
                queued += more;
            }
        }

        _newest[channel.Name] = newest;
        return queued;
    }

    private int FillDue(IChannel channel)
    {
        var queued = 0;
        while (subscriptions.Due(channel.Name, time.GetUtcNow(), DueAtOnce) is { Count: > 0 } due)
        {
            queued += due.Sum(id => Fill(id, channel) ?? 0);
        }

        return queued;
    }

    /// <returns>How many messages were queued; null = the subscription has seen everything.</returns>
    private int? Fill(string id, IChannel channel)
    {
        int? queued = null;
        transactions.Run(() =>
        {
            // Read within the transaction, so that what another caller changed is seen.
            if (subscriptions.Find(id) is not { Paused: null } subscription)
            {
                return;
            }

            var fresh = subscription.IsNew ? FirstStoriesOf() : _window.After(subscription.Cursor);
            if (fresh.Count == 0 && subscription.NextDue is null)
            {
                return;
            }

            List<Story> wanted = [.. fresh.Where(subscription.Filter.Wants)];
            var messages = Messages(subscription, wanted, channel);
            var isDigest = channel.PostsEach && !ArePosts(subscription, wanted.Count, channel);
            var after = After(subscription, fresh);
            outbox.Add([.. messages.Select((m, part) => Entry(subscription, m, isDigest, after.Cursor, part))]);
            subscriptions.Save(after);
            queued = messages.Count;
        });
        return queued;
    }

    private IReadOnlyList<Story> FirstStoriesOf() => [.. stories.Between(Day(time.GetUtcNow() - FirstDays), DateOnly.MaxValue.AddDays(-1)).Take(StoryWindow.Size)];

    private Subscription After(Subscription subscription, IReadOnlyList<Story> fresh)
    {
        var now = time.GetUtcNow();
        if (subscription.IsNew)
        {
            return subscription with { Cursor = stories.Newest(), IsNew = false, NextDue = SchedulePolicy.Next(subscription.Schedule, now) };
        }

        return subscription with
        {
            Cursor = fresh.Count > 0 ? fresh[^1].Id : subscription.Cursor,
            NextDue = fresh.Count == StoryWindow.Size ? subscription.NextDue : SchedulePolicy.Next(subscription.Schedule, now), // what is left makes the next one
        };
    }

    private IReadOnlyList<Digest> Messages(Subscription subscription, List<Story> wanted, IChannel channel)
    {
        var atOnce = subscription.NextDue is null;
        if (wanted.Count == 0)
        {
            return subscription.IsNew || (subscription.TellsNothing && !atOnce) ? [composer.Compose([], subscription.Language)] : [];
        }

        if (ArePosts(subscription, wanted.Count, channel))
        {
            return [.. wanted.Select(s => InstantPost.Compose(composer, s, subscription.Language))];
        }

        return channel.Split(composer.Compose(wanted, subscription.Language, Wish(subscription, atOnce, channel)));
    }

    private static bool ArePosts(Subscription subscription, int stories, IChannel channel) =>
        subscription.NextDue is null && channel.PostsEach && stories is > 0 and <= MostSinglePosts;

    private static DigestWish Wish(Subscription subscription, bool atOnce, IChannel channel) => new()
    {
        Parties = [.. subscription.Filter.Include.Parties, .. subscription.Filter.Include.Countries.Select(c => "country:" + c)],
        MaxStories = subscription switch
        {
            { IsNew: true, MaxStories: 0 } => FirstStories,
            { IsNew: true } => Math.Min(FirstStories, subscription.MaxStories),
            _ => atOnce ? 0 : subscription.MaxStories,
        },
        GroupFrom = channel.PostsEach ? GroupFrom : 0,
    };

    /// <summary>A part of a digest has another key than a post, also with one story: it is not edited.</summary>
    private OutboxEntry Entry(Subscription subscription, Digest message, bool isDigest, long cursor, int part) => new()
    {
        Key = subscription.NextDue is null && message.Stories.Count > 0
            ? OutboxEntry.KeyOf(subscription.Id, message.Stories.Select(s => s.Id)) + (isDigest && message.Stories.Count == 1 ? "+" : "")
            : string.Create(CultureInfo.InvariantCulture, $"{subscription.Id}/{subscription.NextDue:yyyyMMddHHmm}/{cursor}/{part}"),
        Subscription = subscription.Id,
        Channel = subscription.Channel,
        Chat = subscription.Chat,
        Message = message,
        NotBefore = time.GetUtcNow(),
    };

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
