using DigestBot.Reading;
using DigestBot.Stories;

namespace DigestBot.Hosting;

/// <summary>An item of a feed beside what is remembered of it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Id">The key of its id.</param>
/// <param name="Twin">The key of its twin's sign; null when it has none.</param>
/// <param name="Fingerprint">Of its words.</param>
/// <param name="ById">What is remembered under its id.</param>
/// <param name="ByTwin">What is remembered under its sign.</param>
internal sealed record IncomingItem(FeedItem Item, string Id, string? Twin, int Fingerprint, SeenItem? ById, SeenItem? ByTwin)
{
    /// <summary>The item as it was seen before; null = never.</summary>
    public SeenItem? Known => ById ?? ByTwin;

    /// <summary>Never seen.</summary>
    public bool IsNew => Known is null;

    /// <summary>Seen, with other words.</summary>
    public bool IsEdit => Known is { Fingerprint: not 0 } known && known.Fingerprint != Fingerprint;

    /// <summary>Seen with these words, under another id.</summary>
    public bool IsRenumbered => ById is null && ByTwin is not null && !IsEdit;
}
