using System.Net;

namespace DigestBot.Polling;

/// <summary>How politely and how long feeds are asked.</summary>
public sealed record PollingOptions
{
    /// <summary>The shortest time between two polls of a feed. Default 5 minutes; at least 1 second.</summary>
    public TimeSpan MinInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest time between two polls of a feed, failing ones too. Default 1 day.</summary>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Networks that may be polled although they are private. Default none.</summary>
    public IReadOnlyList<IPNetwork> AllowNetworks { get; init; } = [];

    /// <summary>Feeds polled at once. Default 16.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>The longest time for one feed, from the first byte sent to the last one read. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of one feed, after decompression. Default 15 MB.</summary>
    public long MaxBytes { get; init; } = 15 * 1024 * 1024;
}
