using DigestBot.Stories;

namespace DigestBot.Search.Index;

/// <summary>How far an index has read the articles, as its commit says.</summary>
/// <param name="Mark">The last article and edit that are in it.</param>
/// <param name="Sign">What stood there.</param>
internal sealed record IndexPosition(ArticleMark Mark, string Sign);
