namespace DigestBot.Subscriptions;

/// <summary>Who wants the news, where, in which language, and how far they have got.</summary>
/// <param name="Id">Stable name, part of the idempotency key of everything that is sent for it.</param>
/// <param name="Channel">The platform: <c>console</c>, later <c>telegram</c> and <c>discord</c>.</param>
/// <param name="Chat">The chat on that platform.</param>
/// <param name="Language">ISO 639-1 code of what is sent.</param>
/// <param name="Cursor">The id of the last story that was queued for it; 0 = none yet.</param>
public sealed record Subscription(string Id, string Channel, string Chat, string Language, long Cursor);
