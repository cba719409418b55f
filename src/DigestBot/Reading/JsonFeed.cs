using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DigestBot.Reading;

/// <summary>A feed as one line of JSON Feed 1.1, <c>_file</c> first. What a feed lacks is left out; non-ASCII stays as it is.</summary>
public static class JsonFeed
{
    /// <param name="file">The name the caller knows the feed by.</param>
    /// <param name="feed">What was read of it.</param>
    public static string Write(string file, ReadFeed feed) => Line(json =>
    {
        WriteText(json, "_file", file);
        WriteText(json, "_format", feed.Format);
        WriteText(json, "_problem", feed.Problem);
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        WriteText(json, "title", feed.Title);
        WriteText(json, "home_page_url", feed.HomePageUrl);
        WriteText(json, "description", feed.Description);
        WriteText(json, "language", feed.Language);
        WriteAuthors(json, feed.Authors);
        json.WriteStartArray("items");
        foreach (var item in feed.Items)
        {
            WriteItem(json, item);
        }

        json.WriteEndArray();
    });

    /// <param name="file">The name the caller knows the feed by.</param>
    /// <param name="error">Why it could not be read.</param>
    public static string WriteError(string file, string error) => Line(json =>
    {
        WriteText(json, "_file", file);
        WriteText(json, "_error", error);
    });

    private static void WriteItem(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        WriteText(json, "id", item.Id);
        WriteText(json, "url", item.Url);
        WriteText(json, "title", item.Title);
        WriteText(json, "content_html", item.ContentHtml);
        WriteText(json, "summary", item.Summary);
        WriteText(json, "date_published", Rfc3339(item.Published));
        WriteText(json, "date_modified", Rfc3339(item.Modified));
        if (item.IsDateSetBack)
        {
            json.WriteBoolean("_date_set_back", true);
        }

        WriteAuthors(json, item.Authors);
        if (item.Tags.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (var tag in item.Tags)
            {
                json.WriteRawValue(JsonText.Quote(tag), skipInputValidation: true);
            }

            json.WriteEndArray();
        }

        WriteAttachments(json, item.Attachments);
        WriteText(json, "language", item.Language);
        json.WriteEndObject();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<FeedAttachment> attachments)
    {
        if (attachments.Count == 0)
        {
            return;
        }

        json.WriteStartArray("attachments");
        foreach (var attachment in attachments)
        {
            json.WriteStartObject();
            WriteText(json, "url", attachment.Url);
            WriteText(json, "mime_type", attachment.MimeType ?? "application/octet-stream"); // JSON Feed requires one
            if (attachment.Length is { } length)
            {
                json.WriteNumber("size_in_bytes", length);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<FeedAuthor> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            WriteText(json, "name", author.Name);
            WriteText(json, "email", author.Email);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(JsonText.Quote(value), skipInputValidation: true);
        }
    }

    private static string? Rfc3339(DateTimeOffset? date) => date is not { } value ? null
        : value.Offset == TimeSpan.Zero ? value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
