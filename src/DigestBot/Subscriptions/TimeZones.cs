using NodaTime;
using NodaTime.TimeZones;

namespace DigestBot.Subscriptions;

/// <summary>Time zones by their IANA ids.</summary>
public static class TimeZones
{
    private static readonly IReadOnlyList<string> Ids = [.. DateTimeZoneProviders.Tzdb.Ids];

    /// <summary>The id as the list of zones writes it; null when there is no such zone.</summary>
    /// <param name="typed">In any case, with blanks for underscores.</param>
    public static string? Find(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var wanted = typed.Trim().Replace(' ', '_');
        return Ids.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Zones whose city or country somebody may have meant, such as <c>Europe/Moscow</c> for "moscow" and for "RU".</summary>
    /// <param name="typed">A word.</param>
    /// <param name="limit">At most so many.</param>
    public static IReadOnlyList<string> Suggest(string typed, int limit)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var wanted = typed.Trim().Replace(' ', '_');
        var ofCountry = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
            .Where(l => l.CountryCode.Equals(wanted, StringComparison.OrdinalIgnoreCase) || l.CountryName.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(l => l.ZoneId);
        var ofCity = wanted.Length < 3 ? [] : Ids.Where(id => id[(id.LastIndexOf('/') + 1)..].StartsWith(wanted, StringComparison.OrdinalIgnoreCase));
        return [.. ofCity.Concat(ofCountry).Distinct(StringComparer.Ordinal).Take(limit)];
    }

    internal static DateTimeZone Zone(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new ArgumentException($"{id} is no time zone.", nameof(id));
}
