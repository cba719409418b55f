namespace DigestBot.Tracing;

/// <summary>A feed of the site that a link leads to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its publisher.</param>
/// <param name="LastRead">When it was last asked; null = never.</param>
/// <param name="Problem">Why it is not read, or could not be; null = nothing is wrong with it.</param>
public sealed record SiteFeed(string Id, string Name, DateTimeOffset? LastRead, string? Problem);
