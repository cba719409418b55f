using System.Text.Json;

namespace DigestBot.Reading;

/// <summary>JSON Feed 1.0 and 1.1. A feed that is cut off keeps its whole items.</summary>
internal sealed class JsonFeedReader(JsonElement root, Uri? address)
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly Uri? _base = FeedLinks.Rebase(FeedLinks.BaseOf(address), Text(root, "home_page_url"));
    private readonly string? _language = Text(root, "language");

    /// <summary>Reads a whole document.</summary>
    /// <returns>Null when it is JSON but no feed; <see cref="ReadFeed.Problem"/> says so when it was cut off.</returns>
    /// <exception cref="JsonException">It is not JSON, and nothing can be kept of it.</exception>
    public static ReadFeed? Read(string text, Uri? address, CancellationToken cancelled)
    {
        string? problem = null;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, Options);
        }
        catch (JsonException) when (JsonFeedCut.WholeItems(text) is { } whole)
        {
            document = JsonDocument.Parse(whole.Text, Options);
            problem = $"cut off after item {whole.Items}";
        }

        using (document)
        {
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? new JsonFeedReader(root, address).Read(items, cancelled) with { Problem = problem, IsComplete = problem is null }
                : null;
        }
    }

    private ReadFeed Read(JsonElement items, CancellationToken cancelled)
    {
        var read = new List<FeedItem>();
        foreach (var item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
        {
            cancelled.ThrowIfCancellationRequested();
            read.Add(ReadItem(item));
        }

        return new ReadFeed
        {
            Format = "json-feed-" + (Text(root, "version") is { } version && version.TrimEnd('/').EndsWith("1.1", StringComparison.Ordinal) ? "1.1" : "1.0"),
            Title = Line(root, "title"),
            HomePageUrl = FeedLinks.Absolute(Text(root, "home_page_url"), FeedLinks.BaseOf(address)),
            Description = PlainText(root, "description"),
            Language = _language,
            Authors = Authors(root),
            Items = read,
        };
    }

    private FeedItem ReadItem(JsonElement item)
    {
        var url = FeedLinks.Absolute(Text(item, "url"), _base) ?? FeedLinks.Absolute(Text(item, "external_url"), _base);
        var modified = FeedDates.Parse(Text(item, "date_modified"), _language);
        return new FeedItem
        {
            Id = Text(item, "id") ?? "",
            Url = url,
            Title = Line(item, "title"),
            ContentHtml = FeedHtml.Clean(Text(item, "content_html"), _base) ?? PlainText(item, "content_text"),
            Summary = PlainText(item, "summary"),
            Published = FeedDates.Parse(Text(item, "date_published"), _language) ?? modified ?? LinkDate.Of(url),
            Modified = modified,
            Authors = Authors(item),
            Tags = [.. Array(item, "tags").Select(AsText).OfType<string>().Select(HtmlText.Line).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Attachments = Attachments(item) ?? (IReadOnlyList<FeedAttachment>)[],
            Language = Text(item, "language"),
        };
    }

    private List<FeedAttachment>? Attachments(JsonElement item)
    {
        List<FeedAttachment>? attachments = null;
        foreach (var attachment in Array(item, "attachments").Where(attachment => attachment.ValueKind == JsonValueKind.Object))
        {
            FeedLists.AddAttachment(ref attachments, Text(attachment, "url"), _base, Text(attachment, "mime_type"), Text(attachment, "size_in_bytes"));
        }

        return attachments;
    }

    // "authors" is 1.1, "author" 1.0; feeds give either, or both.
    private static List<FeedAuthor> Authors(JsonElement parent)
    {
        var authors = Array(parent, "authors").ToList();
        if (authors.Count == 0 && parent.TryGetProperty("author", out var author))
        {
            authors.Add(author);
        }

        return [.. authors.Select(Author).OfType<FeedAuthor>().Distinct()];
    }

    private static FeedAuthor? Author(JsonElement author) => author.ValueKind == JsonValueKind.Object
        ? AuthorText.Of(Text(author, "name"), Text(author, "email"))
        : AuthorText.Parse(AsText(author));

    private static IEnumerable<JsonElement> Array(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? AsText(value) : null;

    private static string? AsText(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => FeedFields.Trimmed(value.GetString()),
                JsonValueKind.Number => value.GetRawText(), // ids are numbers in many hand-made feeds
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair
        }
    }

    private static string? Line(JsonElement parent, string name) => Text(parent, name) is { } text ? FeedFields.Trimmed(HtmlText.Line(text)) : null;

    // Plain text by the letter of the format; paragraphs are kept as such.
    private static string? PlainText(JsonElement parent, string name)
    {
        if (Text(parent, name) is not { } text)
        {
            return null;
        }

        var html = FeedHtml.FromText(text).ToString();
        if (!html.Contains('\n', StringComparison.Ordinal))
        {
            return html;
        }

        var paragraphs = html.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(paragraphs.Select(paragraph => "<p>" + paragraph.Replace("\n", "<br>", StringComparison.Ordinal) + "</p>"));
    }
}
