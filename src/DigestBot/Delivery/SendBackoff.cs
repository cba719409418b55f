namespace DigestBot.Delivery;

/// <summary>When to try a message again that could not be sent: after 10 s, then twice as long each time, at most 6 hours, ±10 %.</summary>
public sealed class SendBackoff(Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <param name="attempts">1 after the first failure.</param>
    public TimeSpan Next(int attempts)
    {
        var wait = First * (1L << Math.Min(attempts - 1, 16)) * (0.9 + (0.2 * random.NextDouble()));
        return wait < Longest ? wait : Longest;
    }
}
