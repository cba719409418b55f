using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>What Discord's documentation says of commands and its API description does not.</summary>
internal static partial class DiscordCommandRules
{
    private const int MostCommands = 100;
    private const int MostCharacters = 8_000;

    private static readonly HashSet<string> Locales = new(StringComparer.Ordinal)
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs",
        "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };

    /// <summary>What is wrong with a list of commands; null = nothing.</summary>
    public static string? Of(JsonElement commands)
    {
        List<JsonElement> all = [.. commands.EnumerateArray()];
        return all.Count > MostCommands ? "more than a hundred commands"
            : all.DistinctBy(c => Text(c, "name")).Count() < all.Count ? "a command's name twice"
            : all.Select(c => NamesProblem(c) ?? OptionsProblem(c) ?? SizeProblem(c)).FirstOrDefault(p => p is not null);
    }

    private static string? NamesProblem(JsonElement named)
    {
        var names = Localized(named, "name_localizations");
        if (names.Concat(Localized(named, "description_localizations")).FirstOrDefault(l => !Locales.Contains(l.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            return $"{unknown.Name} is no locale";
        }

        if (Text(named, "description").Length == 0)
        {
            return $"{Text(named, "name")} has no description";
        }

        return names.Select(n => n.Value.GetString()!).Prepend(Text(named, "name")).Where(n => !NamePattern().IsMatch(n) || n.Any(char.IsUpper)).Select(n => $"{n} is no name of a command or option").FirstOrDefault();
    }

    private static string? OptionsProblem(JsonElement command)
    {
        var options = Options(command);
        var needed = options.ConvertAll(o => Holds(o, "required"));
        if (needed.LastIndexOf(true) > needed.IndexOf(false) && needed.Contains(false))
        {
            return $"{Text(command, "name")} has a required option behind one that is not";
        }

        if (options.DistinctBy(o => Text(o, "name")).Count() < options.Count)
        {
            return $"{Text(command, "name")} has an option twice";
        }

        if (options.Exists(o => Holds(o, "autocomplete") && o.TryGetProperty("choices", out var choices) && choices.GetArrayLength() > 0))
        {
            return $"{Text(command, "name")} has an option with choices and suggestions";
        }

        return options.Select(o => NamesProblem(o) ?? OptionsProblem(o)).FirstOrDefault(p => p is not null);
    }

    private static string? SizeProblem(JsonElement command) => Characters(command) > MostCharacters ? $"{Text(command, "name")} has more than {MostCharacters} characters" : null;

    /// <summary>Names, descriptions and values; of localizations the longest counts.</summary>
    private static int Characters(JsonElement named) =>
        Longest(named, "name") + Longest(named, "description")
        + Options(named).Sum(Characters)
        + (named.TryGetProperty("choices", out var choices) ? choices.EnumerateArray().Sum(c => Longest(c, "name") + Text(c, "value").Length) : 0);

    private static int Longest(JsonElement named, string what) =>
        Localized(named, what + "_localizations").Select(l => l.Value.GetString()!.Length).Append(Text(named, what).Length).Max();

    private static List<JsonElement> Options(JsonElement command) => command.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Array ? [.. options.EnumerateArray()] : [];

    private static List<JsonProperty> Localized(JsonElement named, string what) => named.TryGetProperty(what, out var all) && all.ValueKind == JsonValueKind.Object ? [.. all.EnumerateObject()] : [];

    private static bool Holds(JsonElement value, string name) => value.TryGetProperty(name, out var truth) && truth.ValueKind == JsonValueKind.True;

    private static string Text(JsonElement value, string name) => value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : string.Empty;

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$", RegexOptions.None, 1000)]
    private static partial Regex NamePattern();
}
