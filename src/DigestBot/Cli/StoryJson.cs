using System.Text.Json.Nodes;
using DigestBot.Cards;
using DigestBot.Stories;

namespace DigestBot.Cli;

/// <summary>A story for programs: its card as <c>cards</c> prints it, and its reports.</summary>
internal static class StoryJson
{
    public static string Of(Story story, double score)
    {
        var json = new JsonObject
        {
            ["story"] = "s" + story.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["score"] = Math.Round(score, 3),
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
        };
        return JsonLine.Of(json);
    }
}
