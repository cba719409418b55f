namespace DigestBot.Stories;

/// <summary>One article of a story, as far as people are shown it.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="FeedId">The feed it came from; null when it came from none.</param>
/// <param name="Url">Where it can be read; null when unknown.</param>
/// <param name="Headline">Its headline, in its own language.</param>
/// <param name="Language">ISO 639-1 code, or <c>und</c>.</param>
/// <param name="Published">When it was published; null when the source does not tell.</param>
/// <param name="SeenAt">When the bot first saw it.</param>
public sealed record StoryReport(
    string ArticleId, string? FeedId, string? Url, string Headline, string Language, DateTimeOffset? Published, DateTimeOffset SeenAt);
