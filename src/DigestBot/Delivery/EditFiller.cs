using DigestBot.Digests;
using DigestBot.Stories;
using DigestBot.Subscriptions;

namespace DigestBot.Delivery;

/// <summary>
/// Queues edits of posts whose story has changed: another source, a corrected headline, a date. Which messages there are is asked of
/// the keys of what was sent, so that nothing is written for a post that never changes.
/// </summary>
public sealed class EditFiller(
    ISubscriptionStore subscriptions, IStoryStore stories, IStoryChanges changes, IOutboxStore outbox, DigestComposer composer, IReadOnlyList<IChannel> channels,
    TimeProvider time)
{
    private const int ChangesAtOnce = 200;

    /// <summary>Queues for all changes since the last call, also those before the last start.</summary>
    /// <returns>How many edits were queued.</returns>
    public int Fill()
    {
        var queued = 0;
        var seen = outbox.ChangesSeen();
        while (seen < changes.Newest && changes.After(seen, ChangesAtOnce) is { Count: > 0 } page)
        {
            seen = page[^1].Number;
            var edits = page.DistinctBy(c => c.Story).SelectMany(c => Edits(c.Story)).ToList();
            outbox.AddEdits(edits, seen);
            queued += edits.Count;
        }

        return queued;
    }

    private IEnumerable<OutboxEntry> Edits(long id)
    {
        var now = time.GetUtcNow();
        if (stories.Find(id) is not { } story)
        {
            yield break;
        }

        var looks = new Dictionary<string, (Digest Message, int Look)>(StringComparer.Ordinal);
        foreach (var channel in channels.Where(c => c.PostsEach))
        {
            foreach (var subscriber in subscriptions.AtOnce(channel.Name))
            {
                if (outbox.Post(OutboxEntry.KeyOf(subscriber, id)) is { } post
                    && (id == story.Id || outbox.Post(OutboxEntry.KeyOf(subscriber, story.Id)) is null) // one of two posts of what is one story now tells of it, not both
                    && subscriptions.Find(subscriber) is { } subscription
                    && Told(story, subscription.Language) is var (message, look)
                    && post.TakesEdit(look, now))
                {
                    yield return Edit(subscription, id, message, now);
                }
            }
        }

        (Digest Message, int Look) Told(Story told, string language)
        {
            if (!looks.TryGetValue(language, out var known))
            {
                var message = InstantPost.Compose(composer, told, language);
                looks[language] = known = (message, MessageLook.Of(message));
            }

            return known;
        }
    }

    private static OutboxEntry Edit(Subscription subscription, long story, Digest message, DateTimeOffset now) => new()
    {
        Key = "edit/" + OutboxEntry.KeyOf(subscription.Id, story),
        Edits = OutboxEntry.KeyOf(subscription.Id, story),
        Subscription = subscription.Id,
        Channel = subscription.Channel,
        Chat = subscription.Chat,
        Message = message,
        NotBefore = now,
    };
}
