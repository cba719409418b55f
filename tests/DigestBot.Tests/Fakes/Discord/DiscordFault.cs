namespace DigestBot.Tests.Fakes.Discord;

/// <summary>What the fake answers instead.</summary>
/// <param name="Status">The HTTP status; 0 = the connection is cut.</param>
/// <param name="Code">Discord's own code.</param>
/// <param name="Message">Discord's words.</param>
/// <param name="RetryAfter">Of 429: seconds.</param>
/// <param name="Scope">Of 429: user, shared or global.</param>
/// <param name="AfterTaking">Whether the call takes effect all the same.</param>
/// <param name="Html">Whether something before Discord answers, in HTML and without Discord's headers.</param>
internal sealed record DiscordFault(int Status, int Code = 0, string Message = "", double? RetryAfter = null, string? Scope = null, bool AfterTaking = false, bool Html = false)
{
    /// <summary>The bot may not write there.</summary>
    public static DiscordFault MissingAccess { get; } = new(403, 50001, "Missing Access");

    /// <summary>The channel is gone.</summary>
    public static DiscordFault UnknownChannel { get; } = new(404, 10003, "Unknown Channel");

    /// <summary>The connection is cut.</summary>
    public static DiscordFault Cut { get; } = new(0);

    /// <summary>Too many.</summary>
    public static DiscordFault TooMany(string scope, double seconds) => new(429, 0, "You are being rate limited.", seconds, scope);
}
