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

    /// <summary>Feeds polled at once, of all hosts together. Default 16.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>Requests at once to one host. Default 1.</summary>
    public int PerHost { get; init; } = 1;

    /// <summary>The pause between two requests to one host, from the end of one to the start of the next. Default 1 second; zero = none.</summary>
    public TimeSpan HostSpacing { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How a publisher reaches whoever runs this bot, told in the User-Agent: a mail address or a page. Default: not told.</summary>
    public string? Contact { get; init; }

    /// <summary>
    /// The longest time for one feed, from the first byte sent to the last one read, over all redirects; waiting for the host's turn is
    /// not counted. Default 30 seconds.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of one feed, after decompression. Default 15 MB.</summary>
    public long MaxBytes { get; init; } = 15 * 1024 * 1024;
}
