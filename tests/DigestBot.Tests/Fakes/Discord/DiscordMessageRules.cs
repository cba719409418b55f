using System.Text.Json;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>What Discord's documentation says of messages and its API description does not.</summary>
internal static class DiscordMessageRules
{
    private const int MostContent = 2_000;
    private const int MostInEmbeds = 6_000;
    private const int Deferred = 5;

    /// <summary>What is wrong with a new message; null = nothing.</summary>
    public static string? OfNew(JsonElement message) =>
        Text(message, "content").Length == 0 && Items(message, "embeds").Count == 0 && Items(message, "components").Count == 0 && Items(message, "sticker_ids").Count == 0
            ? "Cannot send an empty message"
            : OfEdit(message);

    /// <summary>What is wrong with a change.</summary>
    public static string? OfEdit(JsonElement message) => ContentProblem(message) ?? EmbedsProblem(Items(message, "embeds")) ?? RowsProblem(Items(message, "components"));

    /// <summary>What is wrong with a first answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="asked">The interaction's type.</param>
    public static string? OfCallback(JsonElement answer, int asked)
    {
        var type = answer.GetProperty("type").GetInt32();
        var fits = asked switch { 2 => type is 4 or 5, 3 => type is 4 or 5 or 6 or 7, 4 => type == 8, _ => false };
        if (!fits)
        {
            return $"an interaction of type {asked} cannot be answered by {type}";
        }

        return answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? type switch { 4 => OfNew(data), 7 => OfEdit(data), Deferred when OtherThanFlags(data) => "only flags can be deferred", _ => null }
            : type is 4 or 7 ? "an answer without a message" : null;
    }

    /// <summary>The total that Discord counts in a message's embeds.</summary>
    public static int EmbedCharacters(JsonElement message) => Items(message, "embeds").Sum(Characters);

    private static bool OtherThanFlags(JsonElement data) => Text(data, "content").Length > 0 || Items(data, "embeds").Count > 0 || Items(data, "components").Count > 0;

    private static string? ContentProblem(JsonElement message) => Text(message, "content").Length > MostContent ? $"content has more than {MostContent} characters" : null;

    private static string? EmbedsProblem(List<JsonElement> embeds)
    {
        foreach (var embed in embeds)
        {
            if (Characters(embed) == 0)
            {
                return "an empty embed";
            }

            if (Items(embed, "fields").Exists(f => string.IsNullOrWhiteSpace(Text(f, "name")) || string.IsNullOrWhiteSpace(Text(f, "value"))))
            {
                return "an embed's field without name or value";
            }

            if (Text(embed, "url") is { Length: > 0 } url && !IsWebAddress(url))
            {
                return $"an embed's url is {url}";
            }
        }

        return embeds.Sum(Characters) > MostInEmbeds ? $"embeds have more than {MostInEmbeds} characters in all" : null;
    }

    private static int Characters(JsonElement embed) =>
        Text(embed, "title").Length + Text(embed, "description").Length
        + (embed.TryGetProperty("footer", out var footer) ? Text(footer, "text").Length : 0)
        + (embed.TryGetProperty("author", out var author) ? Text(author, "name").Length : 0)
        + Items(embed, "fields").Sum(f => Text(f, "name").Length + Text(f, "value").Length);

    private static string? RowsProblem(List<JsonElement> rows)
    {
        if (rows.Count > 5)
        {
            return "more than five rows";
        }

        var controls = rows.ConvertAll(r => Items(r, "components"));
        var ids = controls.SelectMany(c => c).Select(c => Text(c, "custom_id")).Where(id => id.Length > 0).ToList();
        if (ids.Distinct().Count() < ids.Count)
        {
            return "a custom_id twice";
        }

        return controls.Exists(row => row.Count > 1 && row.Exists(c => c.GetProperty("type").GetInt32() != 2))
            ? "a select beside something else in a row"
            : controls.SelectMany(c => c).Select(ControlProblem).FirstOrDefault(p => p is not null);
    }

    private static string? ControlProblem(JsonElement control)
    {
        if (control.GetProperty("type").GetInt32() == 2)
        {
            var leads = control.GetProperty("style").GetInt32() == 5;
            return Text(control, "label").Length == 0 && !control.TryGetProperty("emoji", out _) ? "a button without label"
                : leads != IsWebAddress(Text(control, "url")) ? "a link button needs an address, others may have none"
                : leads == (Text(control, "custom_id").Length > 0) ? "a button needs a custom_id, a link button may have none"
                : null;
        }

        var options = Items(control, "options");
        var most = control.TryGetProperty("max_values", out var max) ? max.GetInt32() : 1;
        return options.Select(o => Text(o, "value")).Distinct().Count() < options.Count ? "a select's value twice"
            : most > options.Count ? "max_values is more than there are options"
            : options.Count(o => o.TryGetProperty("default", out var chosen) && chosen.ValueKind == JsonValueKind.True) > most ? "more defaults than max_values"
            : null;
    }

    private static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : string.Empty;

    private static List<JsonElement> Items(JsonElement value, string name) =>
        value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
