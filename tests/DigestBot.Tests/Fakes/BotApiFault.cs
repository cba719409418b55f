namespace DigestBot.Tests.Fakes;

/// <summary>What the fake answers instead.</summary>
/// <param name="Code">The error code; 0 = the connection is cut.</param>
/// <param name="Description">Telegram's words.</param>
/// <param name="RetryAfter">Seconds.</param>
/// <param name="MigrateTo">The chat's new id.</param>
/// <param name="AfterTaking">Whether the message is taken all the same.</param>
internal sealed record BotApiFault(int Code, string Description, int? RetryAfter = null, long? MigrateTo = null, bool AfterTaking = false);
