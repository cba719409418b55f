namespace DigestBot.Chat.Discord.Wire;

/// <summary>Where the gateway is, and how many sessions may still be begun.</summary>
/// <param name="Url">A WebSocket's address.</param>
/// <param name="SessionStartLimit">The budget of identifying.</param>
internal sealed record GatewayBot(string Url, SessionStartLimit SessionStartLimit);

/// <param name="Total">A day.</param>
/// <param name="Remaining">Of them; beyond, Discord takes the token away.</param>
/// <param name="ResetAfter">Milliseconds until <paramref name="Total"/> are left again.</param>
/// <param name="MaxConcurrency">In five seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
