using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Tracing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>why</c>: the way of one item through the bot.</summary>
internal static class WhyVerb
{
    public static Command Create(IBotFactory bots)
    {
        var item = new Argument<string>("URL|ID") { Description = "The item's link, its id, or its story's id (s12)" };
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("why", "Tells the way of one item: fetched, kept, merged, queued, and why") { item, json, data, config };
        command.SetAction(async (parsed, _) =>
        {
            await using var services = bots.Open(CommonOptions.Start(parsed, data, config) with { ReadOnly = true });
            var asked = parsed.GetValue(item)!;
            var tracer = services.GetRequiredService<IItemTracer>();
            if (tracer.Trace(asked) is not { } trace)
            {
                await StandardStreams.Error.WriteLineAsync(ItemTraceText.Of(asked, tracer.Missing(asked)));
                return BadInputException.SomeFailed;
            }

            await StandardStreams.Output.WriteAsync(parsed.GetValue(json) ? Json(trace) + "\n" : ItemTraceText.Of(trace));
            return 0;
        });
        return command;
    }

    private static string Json(ItemTrace trace) => JsonLine.Of(new JsonObject
    {
        ["id"] = trace.Article.Id,
        ["url"] = trace.Report?.Url,
        ["feed"] = trace.FeedId,
        ["seen"] = Time(trace.Article.SeenAt),
        ["title"] = trace.Article.Title,
        ["edits"] = new JsonArray([.. trace.Edits.Select(e => new JsonObject { ["at"] = Time(e.At), ["title"] = e.Title })]),
        ["shown"] = trace.Report is not null,
        ["card"] = JsonNode.Parse(CardJson.Write(trace.Article.Card)),
        ["story"] = trace.Story is { } story ? Story(story.Id) : null,
        ["reports"] = new JsonArray([.. (trace.Story?.Reports ?? []).Select(r => new JsonObject { ["id"] = r.ArticleId, ["feed"] = r.FeedId, ["url"] = r.Url })]),
        ["decisions"] = new JsonArray([.. trace.Article.Decisions.Select(Decision)]),
        ["deliveries"] = new JsonArray([.. trace.Deliveries.Select(Delivery)]),
    });

    private static JsonObject Decision(StoryDecision decision) => new()
    {
        ["at"] = Time(decision.At),
        ["kind"] = decision.Kind.ToString().ToLowerInvariant(),
        ["story"] = Story(decision.Story),
        ["score"] = Math.Round(decision.Score, 3),
        ["runnerUp"] = decision.RunnerUpStory is { } other ? new JsonObject { ["story"] = Story(other), ["score"] = Math.Round(decision.RunnerUp, 3) } : null,
        ["from"] = decision.From is { } source ? Story(source) : null,
        ["joined"] = new JsonArray([.. decision.Joined.Select(id => JsonValue.Create(Story(id)))]),
        ["evidence"] = new JsonArray(
            [.. decision.Evidence.Select(e => new JsonObject { ["kind"] = e.Kind.ToString().ToLowerInvariant(), ["words"] = e.Words, ["worth"] = e.Worth })]),
    };

    private static JsonObject Delivery(StoryDelivery delivery) => new()
    {
        ["subscription"] = delivery.Subscription,
        ["channel"] = delivery.Channel,
        ["chat"] = delivery.Chat,
        ["state"] = delivery.State.ToString().ToLowerInvariant(),
        ["at"] = delivery.At is { } at ? Time(at) : null,
        ["why"] = delivery.Why,
        ["silent"] = delivery.IsSilent,
    };

    private static string Story(long id) => "s" + id.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
