using DigestBot.Delivery;

namespace DigestBot.Tests.Soak;

/// <summary>How much a soak test does.</summary>
/// <param name="Chats">Subscribers, each of whom wants every story at once.</param>
/// <param name="Stories">Stories in all.</param>
/// <param name="Batches">How many times new stories appear.</param>
/// <param name="Kills">How many times the bot is killed.</param>
/// <param name="OnUnknown">The setting.</param>
internal sealed record SoakPlan(int Chats, int Stories, int Batches, int Kills, OnUnknown OnUnknown)
{
    /// <summary>The share of calls that go wrong.</summary>
    public double FaultShare { get; init; } = 0.1;

    /// <summary>Faults that one chat meets in a row: each is a longer backoff.</summary>
    public int FaultsInARow { get; init; } = 1;

    /// <summary>Reproduces the choices of a run, not its timing.</summary>
    public int Seed { get; init; } = 6;
}
