namespace DigestBot.Delivery;

/// <summary>A message that was given up.</summary>
/// <param name="Entry">The message.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record DeadLetter(OutboxEntry Entry, string Reason, DateTimeOffset At);
