namespace DigestBot.Polling;

/// <summary>
/// Feeds whose server says that they are gone for good. They are paused, not given up: sites answer 410 by mistake too, after a
/// move or behind a new firewall, and one request a week costs nobody anything while a mistake heals by itself.
/// </summary>
public static class GoneFeed
{
    /// <summary>The status that says so.</summary>
    public const int Status = 410;

    /// <summary>Until it is asked again.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromDays(7);
}
