namespace DigestBot.Tests.Chat.Discord;

/// <summary>Always the same.</summary>
/// <param name="value">0 to 1.</param>
internal sealed class FixedRandom(double value) : Random
{
    public override double NextDouble() => value;
}
