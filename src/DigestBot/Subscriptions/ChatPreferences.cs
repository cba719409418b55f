namespace DigestBot.Subscriptions;

/// <summary>How a chat wants to be spoken to, whatever it has subscribed.</summary>
/// <param name="Channel">The platform.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Language">ISO 639-1 code; null = what the platform says of each person.</param>
/// <param name="TimeZone">IANA id; null = UTC.</param>
public sealed record ChatPreferences(string Channel, string Chat, string? Language, string? TimeZone);
