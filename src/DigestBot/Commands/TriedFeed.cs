namespace DigestBot.Commands;

/// <summary>A feed as it was when it was tried.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Items">How many items it has.</param>
public sealed record TriedFeed(Uri Address, int Items)
{
    /// <summary>What it calls itself.</summary>
    public string? Title { get; init; }

    /// <summary>ISO 639-1 code, as it says.</summary>
    public string? Language { get; init; }

    /// <summary>The site that it belongs to.</summary>
    public string? Site { get; init; }

    /// <summary>Its newest item's headline.</summary>
    public string? Newest { get; init; }

    /// <summary>When that one was published.</summary>
    public DateTimeOffset? NewestAt { get; init; }

    /// <summary>Whether the address was a page that named it.</summary>
    public bool IsOfPage { get; init; }
}
