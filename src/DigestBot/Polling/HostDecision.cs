namespace DigestBot.Polling;

/// <summary>Whether a host may be asked now.</summary>
/// <param name="Begin">Yes: the request has begun.</param>
/// <param name="Wait">Not yet: after this time; null = when another request to it has ended.</param>
/// <param name="Closed">Not at all for now: the reason, in one line. <paramref name="Wait"/> says for how long.</param>
public readonly record struct HostDecision(bool Begin, TimeSpan? Wait, string? Closed);
