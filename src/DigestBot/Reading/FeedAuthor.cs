namespace DigestBot.Reading;

/// <summary>Who a feed says wrote it. At least one of the two is there.</summary>
/// <param name="Name">The name as written, without the e-mail address that often stands beside it.</param>
/// <param name="Email">The address alone, without <c>mailto:</c>.</param>
public sealed record FeedAuthor(string? Name, string? Email);
