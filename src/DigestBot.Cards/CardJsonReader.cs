using System.Globalization;
using System.Text.Json;

namespace DigestBot.Cards;

/// <summary>Reads a card back from JSON.</summary>
internal static class CardJsonReader
{
    /// <summary>The card that an element holds; throws what <see cref="JsonElement"/> throws when it holds none.</summary>
    public static Card Read(JsonElement json)
    {
        var happened = json.GetProperty("event");
        var (date, precision) = Value(happened.GetProperty("date").GetString());
        return new Card
        {
            Id = Text(json, "id"),
            Language = Text(json, "language"),
            Headline = Text(json, "headline"),
            Summary = Text(json, "summary"),
            Published = Value(json.GetProperty("published").GetString()).Day,
            Event = new CardEvent(date, precision, Text(happened, "action")),
            Parties = [.. json.GetProperty("parties").EnumerateArray().Select(ReadParty)],
            Dates = [.. json.GetProperty("dates").EnumerateArray().Select(ReadDate)],
            Topics = [.. json.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString() ?? "")],
        };
    }

    private static Party ReadParty(JsonElement json) => new(
        Text(json, "id"),
        Enum.Parse<PartyKind>(Text(json, "kind"), ignoreCase: true),
        Text(json, "name"),
        Enum.Parse<PartyRole>(Text(json, "role"), ignoreCase: true),
        [.. json.GetProperty("mentions").EnumerateArray().Select(ReadSpan)],
        json.TryGetProperty("of", out var of) ? of.GetString() : null);

    private static FoundDate ReadDate(JsonElement json)
    {
        var (day, precision) = Value(Text(json, "value"));
        var told = json.TryGetProperty("precision", out var word) && Enum.TryParse<DatePrecision>(word.GetString(), ignoreCase: true, out var parsed) ? parsed : precision;
        return new FoundDate(day ?? throw new JsonException("a date without value"), told ?? DatePrecision.Day, ReadSpan(json)) { IsCounted = precision == DatePrecision.Day && told != precision };
    }

    private static TextSpan ReadSpan(JsonElement json) => new(
        Enum.Parse<TextField>(Text(json, "field"), ignoreCase: true),
        Text(json, "text"),
        json.GetProperty("start").GetInt32(),
        json.GetProperty("end").GetInt32());

    private static string Text(JsonElement json, string key) =>
        json.GetProperty(key).GetString() ?? throw new JsonException($"\"{key}\" is null");

    private static (DateOnly? Day, DatePrecision? Precision) Value(string? iso)
    {
        if (iso is null)
        {
            return default;
        }

        var (format, precision) = iso.Length switch
        {
            4 => ("yyyy", DatePrecision.Year),
            7 => ("yyyy-MM", DatePrecision.Month),
            _ => ("yyyy-MM-dd", DatePrecision.Day),
        };
        return DateOnly.TryParseExact(iso, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, precision) : throw new JsonException($"\"{iso}\" is no date");
    }
}
