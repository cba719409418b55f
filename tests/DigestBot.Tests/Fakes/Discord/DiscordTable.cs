using System.Text.Json;
using System.Text.RegularExpressions;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>What Discord's API description says of the calls that the fake serves, and whether a body keeps to it.</summary>
internal static class DiscordTable
{
    private static readonly List<(string Method, string Route, string[] Schemas)> Calls = [];
    private static readonly Dictionary<string, JsonElement> Schemas = [];

    static DiscordTable()
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "DigestBot.Tests", "Fakes", "Discord", "discord-api.txt")))
        {
            var words = line.Split(' ', 3);
            if (words[0] == "call")
            {
                var rest = words[2].Split(' ');
                Calls.Add((words[1], rest[0], rest[1..]));
            }
            else if (words[0] == "schema")
            {
                Schemas[words[1]] = JsonDocument.Parse(words[2]).RootElement;
            }
        }
    }

    /// <summary>The call that a request makes; null = none that is known.</summary>
    /// <param name="method">GET and so on.</param>
    /// <param name="path">The path behind the version.</param>
    /// <returns>The route, like <c>/channels/{}/messages</c>, and what stands in the braces.</returns>
    public static (string Route, string[] Ids)? Match(string method, string path)
    {
        var given = path.Split('/');
        foreach (var (_, route, _) in Calls.Where(c => c.Method == method).OrderByDescending(c => c.Route.Count(ch => ch is '@')))
        {
            var known = route.Split('/');
            if (known.Length == given.Length && known.Zip(given).All(p => p.First == p.Second || (p.First == "{}" && p.Second.Length > 0 && p.Second[0] != '@')))
            {
                return (route, [.. known.Zip(given).Where(p => p.First == "{}").Select(p => p.Second)]);
            }
        }

        return null;
    }

    /// <summary>What is wrong with a body; null = nothing.</summary>
    /// <param name="method">GET and so on.</param>
    /// <param name="route">As <see cref="Match"/> gave it.</param>
    /// <param name="body">Null = none.</param>
    /// <param name="unknown">Gets the properties that nobody knows. Discord ignores them.</param>
    public static string? Problem(string method, string route, JsonElement? body, List<string> unknown)
    {
        var schemas = Calls.Single(c => c.Method == method && c.Route == route).Schemas;
        if (schemas.Length == 0)
        {
            return body is null ? null : "a body where there is none";
        }

        if (body is not { } given)
        {
            return "no body";
        }

        if (schemas is [var list] && list.EndsWith("[]", StringComparison.Ordinal))
        {
            return given.ValueKind == JsonValueKind.Array
                ? given.EnumerateArray().Select((item, n) => Problem(Schemas[list[..^2]], item, $"[{n}]", unknown)).FirstOrDefault(p => p is not null)
                : "no array";
        }

        return Best(schemas.Select(s => Schemas[s]), given, string.Empty, unknown);
    }

    private static string? Problem(JsonElement schema, JsonElement value, string at, List<string> unknown)
    {
        if (schema.TryGetProperty("$ref", out var named))
        {
            return Problem(Schemas[named.GetString()!], value, at, unknown);
        }

        if (schema.TryGetProperty("oneOf", out var any))
        {
            return Best(any.EnumerateArray(), value, at, unknown);
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Fits(value, t)))
        {
            return $"{at} is {value.ValueKind}, not {type}";
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(v => v.ToString() == value.ToString()))
        {
            return $"{at} is {value}, not one of {values}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => TextProblem(schema, value.GetString()!, at),
            JsonValueKind.Number => NumberProblem(schema, value.GetDouble(), at),
            JsonValueKind.Array => ListProblem(schema, value, at, unknown),
            JsonValueKind.Object => ObjectProblem(schema, value, at, unknown),
            _ => null,
        };
    }

    /// <summary>The first that fits; else the trouble with the one that it is meant to be, by its type.</summary>
    private static string? Best(IEnumerable<JsonElement> schemas, JsonElement value, string at, List<string> unknown)
    {
        var tried = schemas.Select(s =>
        {
            var notes = new List<string>();
            return (Schema: Whole(s), Problem: Problem(s, value, at, notes), Unknown: notes);
        }).ToList();
        if (tried.FindAll(t => t.Problem is null) is { Count: > 0 } fitting)
        {
            unknown.AddRange(fitting.MinBy(t => t.Unknown.Count).Unknown);
            return null;
        }

        return tried.Find(t => IsMeant(t.Schema, value)).Problem ?? tried[^1].Problem;
    }

    private static JsonElement Whole(JsonElement schema) => schema.TryGetProperty("$ref", out var named) ? Schemas[named.GetString()!] : schema;

    private static bool IsMeant(JsonElement schema, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type)
        && schema.TryGetProperty("properties", out var known) && known.TryGetProperty("type", out var own) && Problem(own, type, string.Empty, []) is null;

    private static string? TextProblem(JsonElement schema, string text, string at) =>
        schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32() ? $"{at} has {text.Length} characters, more than {most}"
        : schema.TryGetProperty("minLength", out var least) && text.Length < least.GetInt32() ? $"{at} has fewer than {least} characters"
        : schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)) ? $"{at} is {text}, not like {pattern}"
        : null;

    private static string? NumberProblem(JsonElement schema, double number, string at) =>
        schema.TryGetProperty("maximum", out var most) && number > most.GetDouble() ? $"{at} is more than {most}"
        : schema.TryGetProperty("minimum", out var least) && number < least.GetDouble() ? $"{at} is less than {least}"
        : null;

    private static string? ListProblem(JsonElement schema, JsonElement list, string at, List<string> unknown)
    {
        var count = list.GetArrayLength();
        if (schema.TryGetProperty("maxItems", out var most) && count > most.GetInt32())
        {
            return $"{at} has {count} items, more than {most}";
        }

        if (schema.TryGetProperty("minItems", out var least) && count < least.GetInt32())
        {
            return $"{at} has fewer than {least} items";
        }

        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean() && list.EnumerateArray().Select(i => i.ToString()).Distinct().Count() < count)
        {
            return $"{at} has an item twice";
        }

        return schema.TryGetProperty("items", out var items)
            ? list.EnumerateArray().Select((item, n) => Problem(items, item, $"{at}[{n}]", unknown)).FirstOrDefault(p => p is not null)
            : null;
    }

    private static string? ObjectProblem(JsonElement schema, JsonElement value, string at, List<string> unknown)
    {
        if (schema.TryGetProperty("additionalProperties", out var each))
        {
            return value.EnumerateObject().Select(p => Problem(each, p.Value, $"{at}.{p.Name}", unknown)).FirstOrDefault(p => p is not null);
        }

        var known = schema.GetProperty("properties");
        foreach (var property in value.EnumerateObject())
        {
            if (!known.TryGetProperty(property.Name, out var own))
            {
                unknown.Add($"{at}.{property.Name} is not known");
            }
            else if (Problem(own, property.Value, $"{at}.{property.Name}", unknown) is { } problem)
            {
                return problem;
            }
        }

        return schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at} lacks {r}").FirstOrDefault()
            : null;
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Fits(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
