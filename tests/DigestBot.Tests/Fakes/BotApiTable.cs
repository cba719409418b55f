using System.Text.Json;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Fakes;

/// <summary>What the Bot API says of its methods and types, as far as the fake serves them.</summary>
internal static class BotApiTable
{
    private static readonly Dictionary<string, Dictionary<string, (bool Required, string[] Types)>> Methods = [];
    private static readonly Dictionary<string, string[]> Types = [];

    static BotApiTable()
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "DigestBot.Tests", "Fakes", "bot-api.txt")))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "method")
            {
                Methods[words[1]] = words.Skip(2).Select(w => w.Split(':')).ToDictionary(w => w[0].TrimEnd('!'), w => (w[0].EndsWith('!'), w[1].Split('|')));
            }
            else if (words[0] == "type")
            {
                Types[words[1]] = words[2..];
            }
        }
    }

    public static bool Has(string method) => Methods.ContainsKey(method);

    /// <summary>What is wrong with a request; null = nothing.</summary>
    public static string? Problem(string method, JsonElement body)
    {
        var known = Methods[method];
        foreach (var parameter in body.EnumerateObject())
        {
            if (!known.TryGetValue(parameter.Name, out var allowed))
            {
                return $"unknown parameter {parameter.Name} of {method}";
            }

            if (!allowed.Types.Any(t => Fits(parameter.Value, t)))
            {
                return $"parameter {parameter.Name} of {method} is {parameter.Value.ValueKind}, not {string.Join(" or ", allowed.Types)}";
            }
        }

        return known.Where(k => k.Value.Required && !body.TryGetProperty(k.Key, out _)).Select(k => $"{method} lacks {k.Key}").FirstOrDefault();
    }

    /// <summary>An answer that has every field that its type must have.</summary>
    public static T Checked<T>(string type, T answer)
    {
        var json = JsonSerializer.SerializeToElement(answer);
        var missing = Types[type].Where(f => !json.TryGetProperty(f, out _)).ToList();
        return missing.Count == 0 ? answer : throw new InvalidOperationException($"the fake's {type} lacks {string.Join(", ", missing)}");
    }

    private static bool Fits(JsonElement value, string type) => type switch
    {
        "Integer" => value.ValueKind == JsonValueKind.Number,
        "String" => value.ValueKind == JsonValueKind.String,
        "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ when type.StartsWith("Array_of", StringComparison.Ordinal) => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
