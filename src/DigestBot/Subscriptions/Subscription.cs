namespace DigestBot.Subscriptions;

/// <summary>Who wants which news, where, when, in which language, and how far they have got.</summary>
/// <param name="Id">Stable name, never used again, part of the idempotency key of everything that is sent for it.</param>
/// <param name="Channel">The platform: <c>console</c>, <c>telegram</c>, <c>discord</c>.</param>
/// <param name="Chat">The chat on that platform.</param>
/// <param name="Language">ISO 639-1 code of what is sent.</param>
/// <param name="Cursor">The id of the last story that was looked at for it; 0 = none yet.</param>
public sealed record Subscription(string Id, string Channel, string Chat, string Language, long Cursor)
{
    /// <summary>The most stories a digest may be limited to.</summary>
    public const int MostStories = 50;

    /// <summary>The forum topic or thread of the chat; null = the chat itself.</summary>
    public string? Thread { get; init; }

    /// <summary>Which stories. Default: all.</summary>
    public StoryFilter Filter { get; init; } = StoryFilter.Everything;

    /// <summary>When. Default: at once.</summary>
    public Schedule Schedule { get; init; } = Schedule.AtOnce;

    /// <summary>When messages make no sound; null = never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Stories in a digest, the most important ones; 0 = all of them. What comes at once is never cut.</summary>
    public int MaxStories { get; init; }

    /// <summary>Whether messages never make a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether a digest without a story is sent too.</summary>
    public bool TellsNothing { get; init; }

    /// <summary>Whether the first digest, of the last days, is still to come.</summary>
    public bool IsNew { get; init; }

    /// <summary>When the next digest is due; null = as soon as there is news.</summary>
    public DateTimeOffset? NextDue { get; init; }

    /// <summary>Why nothing is sent for now; null = it is.</summary>
    public string? Paused { get; init; }

    /// <summary>Whether a message at this time makes no sound.</summary>
    public bool IsSilentAt(DateTimeOffset time) => Silent || (Quiet is { } quiet && SchedulePolicy.IsQuiet(quiet, Schedule.TimeZone, time));
}
