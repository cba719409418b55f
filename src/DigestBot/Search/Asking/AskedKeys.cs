using System.Globalization;
using DigestBot.Cards;
using DigestBot.Cards.Events;
using DigestBot.Cards.Languages;

namespace DigestBot.Search.Asking;

/// <summary>What stands behind <c>key:</c> in a query.</summary>
internal static class AskedKeys
{
    /// <summary>Takes a key and its value, if they make sense together.</summary>
    /// <returns>False when they are just words.</returns>
    public static bool Take(string key, string value, Action<AskedField, IReadOnlyCollection<string>> condition, Action<DateOnly, DateOnly> between)
    {
        switch (key.ToLowerInvariant())
        {
            case "party" when Party(value) is { Count: > 0 } ids:
                condition(AskedField.Party, ids);
                return true;
            case "country" when PartyNames.Resolve(value).Where(id => id.StartsWith("country:", StringComparison.Ordinal)).ToList() is { Count: > 0 } ids:
                condition(AskedField.Country, [.. ids.Select(id => id["country:".Length..])]);
                return true;
            case "action" when Actions.All.Contains(value.ToLowerInvariant()):
                condition(AskedField.Action, [value.ToLowerInvariant()]);
                return true;
            case "lang" or "language" when LanguageCodes.Normalise(value) is { } language:
                condition(AskedField.Language, [language]);
                return true;
            case "topic" when Topics.All.Contains(value.ToLowerInvariant()):
                condition(AskedField.Topic, [value.ToLowerInvariant()]);
                return true;
            case "feed" or "source":
                condition(AskedField.Feed, [value]);
                return true;
            case "from" when Days(value) is var (first, _):
                between(first, DateOnly.MaxValue);
                return true;
            case "to" when Days(value) is var (_, last):
                between(DateOnly.MinValue, last);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// The parties that typed words name. Two letters are a country's code only as capitals: "it" and "in" are words.
    /// </summary>
    public static IReadOnlyList<string> Named(string words)
    {
        var name = words.Trim('.', ',', ';', '!', '?', '(', ')');
        return name.Contains(':', StringComparison.Ordinal) || (name.Length <= 3 && name.Any(char.IsLower)) ? [] : PartyNames.Resolve(name);
    }

    /// <summary>An id, an id's end as countries have (RU), or a name in any language.</summary>
    private static IReadOnlyList<string> Party(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || (colon + 1 < value.Length && Enum.TryParse<PartyKind>(value[..colon], ignoreCase: true, out _) && char.IsLetter(value[0]))
            ? PartyNames.Resolve(value)
            : [];
    }

    /// <summary>A year, a month or a day as its first and its last day.</summary>
    private static (DateOnly First, DateOnly Last)? Days(string text)
    {
        if (Exact(text, "yyyy-MM-dd") is { } day)
        {
            return (day, day);
        }

        if (Exact(text, "yyyy-MM") is { } month)
        {
            return (month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }

        return Exact(text, "yyyy") is { } year ? (year, new DateOnly(year.Year, 12, 31)) : null;
    }

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
