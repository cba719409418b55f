namespace DigestBot.Chat.Discord.Wire;

/// <summary>The next connection.</summary>
/// <param name="Wait">How long until it is made.</param>
/// <param name="Resumes">Whether it goes on with the session; otherwise a new one is begun.</param>
/// <param name="Url">Where, for one that goes on; null = where the gateway is said to be.</param>
internal sealed record GatewayPlan(TimeSpan Wait, bool Resumes, string? Url);
