namespace DigestBot.Delivery;

/// <summary>At most so many messages in any span of such a length.</summary>
/// <param name="Count">Messages; 0 = no limit.</param>
/// <param name="Per">The span.</param>
public sealed record Rate(int Count, TimeSpan Per)
{
    /// <summary>No limit.</summary>
    public static Rate Unlimited { get; } = new(0, TimeSpan.Zero);
}
