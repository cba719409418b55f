namespace DigestBot.Chat.Discord.Wire;

/// <summary>What the session wants done with its connection.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    /// <param name="Last">The number of the last dispatch; null = none yet.</param>
    internal sealed record Beat(long? Last) : GatewayAction;

    /// <summary>Begin a session.</summary>
    internal sealed record Identify : GatewayAction;

    /// <param name="Session">Which.</param>
    /// <param name="Last">The number of the last dispatch that arrived.</param>
    internal sealed record Resume(string Session, long Last) : GatewayAction;

    /// <param name="What">Handed on.</param>
    internal sealed record Deliver(GatewayDispatch What) : GatewayAction;

    /// <param name="Code">Never 1000 or 1001, which would end the session, unless that is meant.</param>
    /// <param name="Why">For the log.</param>
    internal sealed record Close(int Code, string Why) : GatewayAction;
}
