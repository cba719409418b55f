namespace DigestBot.Delivery;

/// <summary>The rates of one chat; all hold.</summary>
/// <param name="Short">Such as one a second.</param>
/// <param name="Long">Such as twenty a minute.</param>
public sealed record ChatRates(Rate Short, Rate Long)
{
    /// <summary>No limit.</summary>
    public static ChatRates Unlimited { get; } = new(Rate.Unlimited, Rate.Unlimited);
}
