using System.Text.Json;

namespace DigestBot.Reading.FullText;

/// <summary>JSON-LD, as far as it is of use: when the page was published.</summary>
internal static class LinkedData
{
    private const int LongestScript = 200_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <returns>The date as written; null when the script is none of that kind or names none.</returns>
    public static string? DatePublished(ReadOnlySpan<char> attributes, ReadOnlySpan<char> script)
    {
        if (script.Length > LongestScript || script.IndexOf("datePublished", StringComparison.Ordinal) < 0
            || PageAttributes.Find(attributes, "type") is not { } type || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(script.Trim().ToString(), Lenient);
            return Find(json.RootElement);
        }
        catch (JsonException)
        {
            return null; // it says nothing then; the page has other ways
        }
    }

    private static string? Find(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                if (element.TryGetProperty("datePublished", out var date) && date.ValueKind == JsonValueKind.String && Readable(date) is { } text)
                {
                    return text;
                }

                foreach (var property in element.EnumerateObject())
                {
                    if (Find(property.Value) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case JsonValueKind.Array:
                foreach (var entry in element.EnumerateArray())
                {
                    if (Find(entry) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static string? Readable(JsonElement date)
    {
        try
        {
            return date.GetString() is { } text && FeedDates.Parse(text) is not null ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair
        }
    }
}
