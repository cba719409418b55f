using System.Text.Json.Serialization;

namespace DigestBot.Feeds;

/// <summary>One feed of the catalogue.</summary>
public sealed record FeedSource
{
    /// <summary>Stable name in lower case, like <c>ru-minkomsvyaz</c>; what stores and users call it by.</summary>
    public required string Id { get; init; }

    /// <summary>The publisher in English.</summary>
    public required string Name { get; init; }

    /// <summary>The publisher in its own language; null when that is English.</summary>
    public string? NativeName { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or <c>INT</c> for an international organisation, or <c>EU</c>.</summary>
    public required string Country { get; init; }

    /// <summary>Who publishes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] // the first kind is the default of its type and would be left out
    public required FeedKind Kind { get; init; }

    /// <summary>ISO 639-1 code of most of its items.</summary>
    public required string Language { get; init; }

    /// <summary>IANA id of the zone its dates are meant in; null = as the dates say, else UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Where the feed is.</summary>
    public required Uri Url { get; init; }

    /// <summary>The publisher's site.</summary>
    public string? Site { get; init; }

    /// <summary>Whether it is polled. Default: yes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool Enabled { get; init; } = true;

    /// <summary>Why it is not polled.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether items are teasers whose full text is to be fetched. Default: no.</summary>
    public bool FullText { get; init; }

    /// <summary>The party that publishes it, like <c>body:RU/telecom-ministry</c>.</summary>
    public string? Body { get; init; }

    /// <summary>The day on which somebody saw it work; null when nobody has told.</summary>
    public DateOnly? Verified { get; init; }

    /// <summary>The name for a reader of a language: the native one for its own speakers, else the English one.</summary>
    public string NameFor(string language) =>
        NativeName is { Length: > 0 } native && string.Equals(language, Language, StringComparison.Ordinal) ? native : Name;

    /// <summary>Whether it is polled over the network.</summary>
    [JsonIgnore]
    public bool IsRemote => Url.Scheme is "http" or "https";
}
