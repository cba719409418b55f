namespace DigestBot.Chat.Discord.Wire;

/// <summary>A call, as its limits see it.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Route">The path with the names of its parameters: what is counted together, as long as Discord has not said otherwise.</param>
/// <param name="Path">The path.</param>
/// <param name="Top">The channel, guild or webhook that a limit is counted for; empty = none.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Path, string Top = "")
{
    /// <summary>Whether it may be repeated without harm.</summary>
    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>Whether it is an answer to an interaction: those go by the interaction's token and have no limit of the bot's.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Whether limits are looked at. First answers to interactions have none, and no time to wait for one.</summary>
    public bool IsLimited { get; init; } = true;

    /// <summary>Whether the caller waits in the call when Discord says "too many"; otherwise it is told.</summary>
    public bool Waits { get; init; }
}
