using System.Globalization;
using System.Text.Json;
using DigestBot.Cards;
using DigestBot.Reading;

namespace DigestBot.Cli;

/// <summary>One line of articles as CONTRACT has them.</summary>
/// <param name="Article">What it holds; null when it is no article.</param>
/// <param name="Html">Whether its text was given as HTML, so that the card is to show the text.</param>
/// <param name="Id">Its id, if it has one.</param>
/// <param name="Error">What is wrong with it, with the line's number; null when nothing is.</param>
internal sealed record ArticleLine(Article? Article, bool Html, string? Id, string? Error)
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The text.</param>
    /// <param name="number">Its number, from 1.</param>
    public static ArticleLine Parse(string line, long number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement, number);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half a surrogate pair.
            return Bad(null, number, "this is no JSON object: " + e.Message.Split(". ")[0].TrimEnd('.'));
        }
    }

    private static ArticleLine Read(JsonElement json, long number)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Bad(null, number, "this is no JSON object");
        }

        var id = Text(json, "id");
        if (string.IsNullOrEmpty(id))
        {
            return Bad(null, number, "\"id\" is missing; it must be a text");
        }

        var text = Text(json, "text");
        var html = Text(json, "html");
        if (text is null && html is null)
        {
            return Bad(id, number, "\"text\" and \"html\" are missing; one of them is needed");
        }

        var published = Text(json, "published");
        DateTimeOffset? at = null;
        if (published is not null)
        {
            if (!DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                return Bad(id, number, $"\"published\" is \"{published}\"; allowed is ISO 8601 like 2010-10-06T12:00:00Z");
            }

            at = time;
        }

        return new ArticleLine(
            new Article
            {
                Id = id,
                Title = Text(json, "title"),
                Text = text ?? HtmlText.FromHtml(html!),
                Language = Text(json, "language"),
                Published = at,
                Feed = Text(json, "feed"),
                Url = Text(json, "url"),
            },
            Html: text is null,
            id,
            Error: null);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ArticleLine Bad(string? id, long number, string what) =>
        new(null, Html: false, id, string.Create(CultureInfo.InvariantCulture, $"line {number}: {what}"));
}
