namespace DigestBot.Storage.LiteDb;

/// <summary>Where the database is and how it is written.</summary>
/// <param name="Path">The database file; null = in memory, gone with the process.</param>
/// <param name="Durable">Whether each commit is forced onto the disk. Off only for throw-away stores.</param>
public sealed record LiteStoreOptions(string? Path, bool Durable = true)
{
    /// <summary>Gets the plan of each query before it runs, as JSON: which index it goes by. Default: nobody asks.</summary>
    public Action<string>? Explain { get; init; }
}
