namespace DigestBot.Commands;

/// <summary>A platform on which people ask: hears them, has the desk answer, and shows the answer.</summary>
public interface IListener
{
    /// <summary>Listens until it is cancelled. It ends early only when the platform refuses the bot for good.</summary>
    Task RunAsync(CancellationToken cancel);
}
