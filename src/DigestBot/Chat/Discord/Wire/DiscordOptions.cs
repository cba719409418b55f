namespace DigestBot.Chat.Discord.Wire;

/// <summary>The way to Discord.</summary>
/// <param name="Token">The bot's. It goes into one header and into identifying, nowhere else.</param>
/// <param name="ApiUrl">The REST base with its version, like <c>https://discord.com/api/v10</c>.</param>
internal sealed record DiscordOptions(string Token, Uri ApiUrl)
{
    /// <summary>Requests a second in all but answers to interactions; 0 = no limit. Default 50, Discord's own.</summary>
    public int PerSecond { get; init; } = 50;

    /// <summary>How long a call may take, waiting for a limit not counted. Default 15 s.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a call may wait for a limit before it fails as if Discord had answered 429. Default 10 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Refusals (401, 403, 429) within ten minutes after which nothing is asked for a while. Default 5,000; Discord shuts out who has 10,000.</summary>
    public int MostRefusals { get; init; } = 5_000;

    /// <summary>The largest frame of the gateway that is read, in bytes. Default 16 MiB.</summary>
    public int LargestFrame { get; init; } = 16 * 1024 * 1024;

    /// <summary>The token is not shown.</summary>
    public override string ToString() => $"{nameof(DiscordOptions)} {{ {nameof(ApiUrl)} = {ApiUrl} }}";
}
