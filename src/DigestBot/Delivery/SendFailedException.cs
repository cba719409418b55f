namespace DigestBot.Delivery;

/// <summary>A platform's answer that sending again at once, unchanged, would not change. Anything else that is thrown is tried again.</summary>
public sealed class SendFailedException(SendFailure failure, string reason) : Exception(reason)
{
    /// <summary>What kind.</summary>
    public SendFailure Failure { get; } = failure;

    /// <summary>For <see cref="SendFailure.Flood"/>: how long to wait.</summary>
    public TimeSpan RetryAfter { get; init; }

    /// <summary>For <see cref="SendFailure.ChatMoved"/>: the new id.</summary>
    public string? MovedTo { get; init; }
}
