using System.CommandLine;
using System.Globalization;
using DigestBot.Cards.Events;
using DigestBot.Cards.Languages;
using DigestBot.Storage;

namespace DigestBot.Cli;

/// <summary>Options that several verbs have, with their checks.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data() => new("--data")
    {
        Description = "Folder that holds database, settings and own feeds [default: $DIGESTBOT_DATA, else digestbot in the user's data folder]",
        HelpName = "DIR",
    };

    public static Option<string?> Config() => new("--config")
    {
        Description = "Settings file [default: appsettings.json in the data folder]",
        HelpName = "FILE",
    };

    public static Option<string?> Language(string description)
    {
        var option = new Option<string?>("--language") { Description = description + ": " + string.Join(' ', LanguageCodes.All), HelpName = "xx" };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } given && !LanguageCodes.All.Contains(given))
            {
                r.AddError($"--language is \"{given}\"; allowed are {string.Join(", ", LanguageCodes.All)}.");
            }
        });
        return option;
    }

    public static Option<string?> Action()
    {
        var option = new Option<string?>("--action") { Description = "Only stories of this action: " + string.Join(' ', Actions.All), HelpName = "A" };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } given && !Actions.All.Contains(given))
            {
                r.AddError($"--action is \"{given}\"; allowed are {string.Join(", ", Actions.All)}.");
            }
        });
        return option;
    }

    public static Option<string?> Day(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "2026-01-31" };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } given && ParseDay(given) is null)
            {
                r.AddError($"{name} is \"{given}\"; allowed is a day like 2026-01-31.");
            }
        });
        return option;
    }

    public static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static Option<bool> Json() => new("--json") { Description = "One JSON object a line instead of text for people" };

    public static BotStart Start(ParseResult parsed, Option<string?> data, Option<string?>? config = null, bool readOnly = false) => new()
    {
        Data = DataFolder.Of(parsed.GetValue(data)),
        Config = config is null ? null : parsed.GetValue(config),
        ReadOnly = readOnly,
    };
}
