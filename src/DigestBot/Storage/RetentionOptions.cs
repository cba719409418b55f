namespace DigestBot.Storage;

/// <summary>How long things are kept.</summary>
public sealed record RetentionOptions
{
    /// <summary>Articles and stories. Default 730 days.</summary>
    public TimeSpan KeepArticles { get; init; } = TimeSpan.FromDays(730);

    /// <summary>
    /// The memory of having seen an item: four times as long, because feeds that are restored from a backup or rebuilt bring up
    /// items of years ago.
    /// </summary>
    public TimeSpan KeepSeen => KeepArticles * 4;

    /// <summary>The keys of messages done with: long past any retry.</summary>
    public TimeSpan KeepSent => KeepArticles;
}
