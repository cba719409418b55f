using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace DigestBot.Feeds;

/// <summary>Reads and writes a catalogue: a JSON array of feeds, as CONTRACT describes it.</summary>
public static class CatalogueFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    private static readonly string[] Required = ["id", "name", "country", "kind", "language", "url"];

    private static readonly JsonSerializerOptions OneLine = new(Json) { WriteIndented = false };

    /// <summary>Reads a catalogue.</summary>
    /// <param name="path">The file; relative feed addresses in it are taken as files beside it.</param>
    /// <exception cref="BadInputException">The file is missing, is no catalogue, or an entry is wrong: names file, entry and field.</exception>
    public static IReadOnlyList<FeedSource> Read(string path)
    {
        var text = ReadText(path);
        JsonArray entries;
        try
        {
            entries = JsonNode.Parse(text, new() { PropertyNameCaseInsensitive = true }, Lenient) as JsonArray ?? throw new JsonException("the top level is no array");
        }
        catch (JsonException e)
        {
            throw new BadInputException($"{path} is no feed catalogue: {FirstLine(e.Message)}. It must be a JSON array of feeds.", e);
        }

        var folder = new Uri(Path.GetFullPath(path));
        var sources = new List<FeedSource>(entries.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            var source = ReadEntry(path, i, entries[i], folder);
            if (!ids.Add(source.Id))
            {
                throw new BadInputException($"{path}, entry {i + 1}: \"id\" is \"{source.Id}\", which an entry before it has too. Ids must differ.");
            }

            sources.Add(source);
        }

        return sources;
    }

    /// <summary>Writes a catalogue whole or not at all.</summary>
    public static void Write(string path, IEnumerable<FeedSource> sources)
    {
        var draft = path + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(sources, Json) + "\n");
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>One entry as one line.</summary>
    public static string Line(FeedSource source) => JsonSerializer.Serialize(source, OneLine);

    private static FeedSource ReadEntry(string path, int index, JsonNode? node, Uri folder)
    {
        if (node is not JsonObject entry)
        {
            throw new BadInputException($"{path}, entry {index + 1} is no object.");
        }

        if (Required.FirstOrDefault(field => entry[field] is null) is { } missing)
        {
            throw new BadInputException($"{path}, entry {index + 1} ({entry["id"]}): \"{missing}\" is missing.");
        }

        try
        {
            ResolveAddress(entry, folder);
            var source = entry.Deserialize<FeedSource>(Json)!;
            return FeedSourceRules.Broken(source) is { } broken
                ? throw new BadInputException($"{path}, entry {index + 1} ({source.Id}): {broken}")
                : source;
        }
        catch (JsonException e)
        {
            throw new BadInputException($"{path}, entry {index + 1} ({entry["id"]}): {Wrong(entry, e)}", e);
        }
    }

    private static string Wrong(JsonObject entry, JsonException e)
    {
        if (e.Path is not { Length: > 2 } path)
        {
            return FirstLine(e.Message) + ".";
        }

        var field = path[2..];
        var allowed = field switch
        {
            "kind" => "allowed are ministry, regulator, international, government-wide and other",
            "enabled" or "fullText" => "allowed are true and false",
            "verified" => "allowed is a day like 2026-01-31",
            _ => "allowed is a text",
        };
        return $"\"{field}\" is {entry[field]?.ToJsonString(OneLine)}; {allowed}.";
    }

    private static void ResolveAddress(JsonObject entry, Uri folder)
    {
        if (entry["url"] is JsonValue value && value.TryGetValue<string>(out var url) && !url.Contains(':', StringComparison.Ordinal)
            && Uri.TryCreate(folder, url, out var absolute))
        {
            entry["url"] = absolute.AbsoluteUri;
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The feed catalogue {path} cannot be read: {e.Message} Check Feeds:Catalogue.", e);
        }
    }

    private static string FirstLine(string message) => message.Split(" Path:", 2)[0].TrimEnd('.');
}
