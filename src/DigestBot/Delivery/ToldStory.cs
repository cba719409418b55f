namespace DigestBot.Delivery;

/// <summary>How the message ended in which a subscription was last told of a story.</summary>
/// <param name="At">When.</param>
/// <param name="IsSent">Whether it was sent; else it was given up.</param>
public sealed record ToldStory(DateTimeOffset At, bool IsSent);
