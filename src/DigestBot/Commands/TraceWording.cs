using System.Globalization;
using DigestBot.Digests;
using DigestBot.Stories;
using DigestBot.Subscriptions;
using DigestBot.Tracing;

namespace DigestBot.Commands;

/// <summary>An item's way in a person's words.</summary>
internal sealed class TraceWording(Texts texts, string timeZone)
{
    private const int MostDecisions = 3;
    private const int MostShared = 8;
    private const int MostDeliveries = 20;

    private WhyTexts Why => texts.Words.Why;

    /// <summary>Fetched, edited, merged.</summary>
    public IEnumerable<string> Of(ItemTrace trace)
    {
        var article = trace.Article;
        yield return Fill(Why.Fetched, Parts(Time(article.SeenAt), trace.FeedName ?? trace.FeedId));
        foreach (var edit in trace.Edits.TakeLast(MostDecisions))
        {
            yield return Fill(Why.Edited, Time(edit.At));
        }

        if (trace.Story is not { } story)
        {
            yield return Why.Deleted;
            yield break;
        }

        yield return Fill(Why.Story, Parts(Id(story.Id), texts.Count(texts.Words.SourceCount, story.Reports.Select(r => r.FeedId).Distinct().Count())));
        if (trace.Report is null)
        {
            yield return Why.NotShown;
        }

        foreach (var line in article.Decisions.TakeLast(MostDecisions).SelectMany(Of))
        {
            yield return line;
        }
    }

    /// <summary>What became of it for each subscription.</summary>
    /// <param name="deliveries">One a subscription.</param>
    /// <param name="own">The subscriptions of the chat that asks, which it knows by their numbers.</param>
    /// <param name="nobody">What to say when there is none.</param>
    public IReadOnlyList<string> Of(IReadOnlyList<StoryDelivery> deliveries, IReadOnlyList<Subscription> own, string nobody)
    {
        if (deliveries.Count == 0)
        {
            return [nobody];
        }

        var shown = deliveries.Take(MostDeliveries).Select(d => "• " + Who(d, own, isAlone: deliveries.Count == 1) + Of(d));
        return deliveries.Count > MostDeliveries ? [.. shown, string.Create(CultureInfo.InvariantCulture, $"+ {deliveries.Count - MostDeliveries}")] : [.. shown];
    }

    /// <summary>An item that is not kept.</summary>
    public IEnumerable<string> Of(string asked, MissingItem missing)
    {
        yield return Fill(Why.Unknown, asked);
        if (missing.WasDeleted)
        {
            yield return Why.Deleted;
        }

        foreach (var feed in missing.Feeds)
        {
            yield return Fill(Why.SiteFeed, Parts(feed.Name, feed.LastRead is { } at ? Time(at) : "–", feed.Problem));
        }
    }

    private IEnumerable<string> Of(StoryDecision decision)
    {
        yield return decision.Kind switch
        {
            DecisionKind.Began => Why.Began,
            DecisionKind.Link => Why.SameLink,
            DecisionKind.Title => Why.SameTitle,
            DecisionKind.Event => Why.SameEvent,
            DecisionKind.Alike => Fill(Why.Alike, Score(decision.Score)),
            DecisionKind.Moved => Fill(Why.Moved, Parts(Id(decision.From ?? 0), Score(decision.Score))),
            _ => Fill(Why.Parted, Id(decision.From ?? 0)),
        };
        if (decision.Evidence.Count > 0)
        {
            yield return Fill(Why.Shared, texts.List([.. decision.Evidence.Select(e => e.Words).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostShared)]));
        }

        if (decision.RunnerUpStory is { } other)
        {
            yield return Fill(Why.Nearest, $"{Id(other)} ({Score(decision.RunnerUp)})");
        }
    }

    private string Of(StoryDelivery delivery) => delivery.State switch
    {
        StoryDeliveryState.Sent => Parts(Fill(Why.Sent, Time(delivery.At)), delivery.IsSilent ? Why.Silent : null),
        StoryDeliveryState.GivenUp => Parts(Fill(Why.GivenUp, Time(delivery.At)), delivery.Why),
        StoryDeliveryState.Queued => Parts(Why.Queued, delivery.Why is { } error ? Fill(Why.Failing, error) : null),
        StoryDeliveryState.Unwanted => Fill(Why.Unwanted, delivery.Why),
        StoryDeliveryState.Paused => Fill(texts.Words.Replies.Paused, delivery.Why),
        StoryDeliveryState.SwitchedOff => Why.Off,
        StoryDeliveryState.Passed => Why.Passed,
        _ => delivery.At is { } due ? Fill(texts.Words.Replies.NextDigest, Time(due)) : texts.Words.Replies.AtOnce,
    };

    private static string Who(StoryDelivery delivery, IReadOnlyList<Subscription> own, bool isAlone)
    {
        var number = own.TakeWhile(s => s.Id != delivery.Subscription).Count() + 1;
        return number > own.Count ? $"{delivery.Channel} {delivery.Chat}: "
            : isAlone ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    private string Time(DateTimeOffset? time) => time is { } at ? Wording.Of(at, timeZone, texts) : string.Empty;

    private string Fill(string text, object? value) => texts.Fill(text, value);

    private string Score(double score) => score.ToString("0.00", texts.Culture);

    private static string Id(long story) => "s" + story.ToString(CultureInfo.InvariantCulture);

    private static string Parts(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
