using System.Globalization;
using System.Text;
using DigestBot.Cards;
using DigestBot.Cards.Traces;
using DigestBot.Stories;

namespace DigestBot.Tracing;

/// <summary>An item's way in plain words, a few short lines.</summary>
public static class ItemTraceText
{
    /// <summary>Lines with <c>\n</c> after each; no markup, no control characters.</summary>
    public static string Of(ItemTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var text = new StringBuilder();
        Line(text, trace.Article.Title ?? trace.Article.Card.Headline);
        Line(text, "  id       " + trace.Article.Id);
        Line(text, "  link     " + (trace.Report?.Url ?? "none that is kept"));
        Line(text, $"  fetched  {Time(trace.Article.SeenAt)} from {Feed(trace)}");
        foreach (var edit in trace.Edits)
        {
            Line(text, $"  edited   {Time(edit.At)}, before: {edit.Title ?? "(no title)"}");
        }

        Line(text, "  kept     " + Kept(trace));
        Line(text, "  card     " + CardLine(trace.Article.Card));
        Line(text, "  story    " + StoryLine(trace));
        foreach (var decision in trace.Article.Decisions)
        {
            Line(text, "  because  " + Because(decision));
        }

        foreach (var delivery in trace.Deliveries)
        {
            Line(text, $"  for      {delivery.Subscription} ({delivery.Channel} {delivery.Chat}): {Delivered(delivery)}");
        }

        if (trace.Deliveries.Count == 0)
        {
            Line(text, "  for      nobody: there is no subscription");
        }

        return text.ToString();
    }

    /// <summary>What is known of an item that is not kept: one line, without an end.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="missing">What is known.</param>
    public static string Of(string asked, MissingItem missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        var text = new StringBuilder();
        var feeds = missing.Feeds.Select(f => $"; the site's feed {f.Id} was {(f.LastRead is { } at ? "last asked " + Time(at) : "never asked")}, {f.Problem ?? "without trouble"}");
        Line(text, $"Nothing is kept under \"{asked}\": it {(missing.WasDeleted ? "was taken in once and deleted since, as too old" : "never came, or was deleted long ago")}{string.Concat(feeds)}");
        return text.ToString().TrimEnd('\n');
    }

    private static string Feed(ItemTrace trace) => (trace.FeedId, trace.FeedName) switch
    {
        (null, _) => "no feed",
        ({ } id, null) => id + ", which is not in the catalogue any more",
        ({ } id, { } name) => $"{id} ({name})",
    };

    private static string Kept(ItemTrace trace) => trace switch
    {
        { Story: null } => "the article, but its story was deleted",
        { Report: null } => "yes, but not shown: the same feed had it before under another id",
        _ => "yes",
    };

    private static string CardLine(Card card)
    {
        var parties = string.Join(", ", card.Parties.Where(p => p.Role == PartyRole.Principal).Select(p => p.Name));
        var day = card.Event.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no day known";
        return $"{card.Language}; {card.Event.Action}; {day}; {(parties.Length == 0 ? "no party known to act" : parties)}";
    }

    private static string StoryLine(ItemTrace trace) => trace.Story is { } story
        ? string.Create(CultureInfo.InvariantCulture, $"s{story.Id}, {story.Reports.Count} report(s): {story.Card.Headline}")
        : "none";

    private static string Because(StoryDecision decision)
    {
        var story = string.Create(CultureInfo.InvariantCulture, $"s{decision.Story}");
        var runnerUp = decision.RunnerUpStory is { } other ? string.Create(CultureInfo.InvariantCulture, $"s{other} with {decision.RunnerUp:0.00}") : null;
        var score = string.Create(CultureInfo.InvariantCulture, $"{decision.Score:0.00}");
        var why = decision.Kind switch
        {
            DecisionKind.Began => $"it began {story}: " + (runnerUp is null ? "no story was near" : $"the nearest was {runnerUp}, not near enough"),
            DecisionKind.Link => $"another report of {story} has the same link",
            DecisionKind.Title => $"another report of {story} has the same title",
            DecisionKind.Event => $"another report of {story} has the same parties and action on the same day",
            DecisionKind.Alike => $"it says what {story} says: score {score}, next {runnerUp ?? "none"}",
            DecisionKind.Moved => FormattableString.Invariant($"it moved from s{decision.From} to {story}, which it is more like: score {score}, next {runnerUp ?? "none"}"),
            _ => FormattableString.Invariant($"an edit parted it from the others of s{decision.From}; it is {story} now"),
        };
        var joined = string.Concat(decision.Joined.Select(id => string.Create(CultureInfo.InvariantCulture, $"; s{id} became one with it")));
        var shared = decision.Evidence.Count == 0 ? string.Empty : "; shared: " + string.Join(", ", decision.Evidence.Select(e => $"{Kind(e.Kind)} \"{e.Words}\""));
        return $"{Time(decision.At)} {why}{joined}{shared}";
    }

    private static string Kind(TraceKind kind) => kind switch
    {
        TraceKind.Name or TraceKind.NameStart => "name",
        TraceKind.EventDate => "day of the event",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Delivered(StoryDelivery delivery)
    {
        var state = delivery.State switch
        {
            StoryDeliveryState.Waiting => delivery.At is null ? "comes up at once" : "comes up with the next digest",
            StoryDeliveryState.Paused => "paused",
            StoryDeliveryState.SwitchedOff => "its platform is switched off",
            StoryDeliveryState.Passed => "in no digest that is remembered: left out of a long one, from before the subscription, or long ago",
            StoryDeliveryState.Queued => "waits to be sent",
            StoryDeliveryState.Sent => delivery.IsSilent ? "sent without a sound" : "sent",
            StoryDeliveryState.GivenUp => "given up",
            _ => "its filter does not take it",
        };
        return state + (delivery.At is { } at ? " " + Time(at) : string.Empty) + (delivery.Why is { } why ? ": " + why : string.Empty);
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line)
    {
        foreach (var c in line)
        {
            text.Append(char.IsControl(c) ? ' ' : c);
        }

        text.Append('\n');
    }
}
