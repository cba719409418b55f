namespace DigestBot.Tracing;

/// <summary>An item of which nothing is kept, and what may tell why.</summary>
/// <param name="WasDeleted">It was taken in once, and deleted when it was too old.</param>
/// <param name="Feeds">The feeds of its site, if it is a link: it came in none of them, or none could be read.</param>
public sealed record MissingItem(bool WasDeleted, IReadOnlyList<SiteFeed> Feeds);
