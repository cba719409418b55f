using System.Text.Json.Nodes;
using DigestBot.Cards;
using DigestBot.Search;

namespace DigestBot.Cli;

/// <summary>A story that was found, for programs: its card as <c>cards</c> prints it, its reports, the words that it was found by, and those that were
/// searched in the place of misspelled ones.</summary>
internal static class StoryJson
{
    public static string Of(StoryHit hit, IReadOnlyList<WordInstead> instead)
    {
        var story = hit.Story;
        var json = new JsonObject
        {
            ["story"] = "s" + story.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["score"] = Math.Round(hit.Score, 3),
            ["day"] = story.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["card"] = JsonNode.Parse(CardJson.Write(story.Card)),
            ["reports"] = new JsonArray(
            [
                .. story.Reports.Select(r => new JsonObject
                {
                    ["feed"] = r.FeedId,
                    ["url"] = r.Url,
                    ["headline"] = r.Headline,
                    ["language"] = r.Language,
                    ["published"] = r.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
                }),
            ]),
            ["matched"] = new JsonArray([.. hit.Matched.Select(word => JsonValue.Create(word))]),
        };
        if (instead.Count > 0)
        {
            json["instead"] = new JsonArray([.. instead.Select(i => new JsonObject { ["typed"] = i.Typed, ["shown"] = i.Shown })]);
        }

        return JsonLine.Of(json);
    }
}
