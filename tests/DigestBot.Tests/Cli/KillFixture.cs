namespace DigestBot.Tests.Cli;

/// <summary>Two bots killed over and over at the same time, one for each answer to what is to be done with a message in flight.</summary>
public sealed class KillFixture : IAsyncLifetime
{
    /// <summary>The bot that sends such a message again.</summary>
    internal KillOutcome Resending { get; private set; } = null!;

    /// <summary>The bot that leaves it out.</summary>
    internal KillOutcome Skipping { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var resending = new KillRun("resend", kills: 50, seed: 1).RunAsync();
        var skipping = new KillRun("skip", kills: 25, seed: 2).RunAsync();
        Resending = await resending;
        Skipping = await skipping;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
