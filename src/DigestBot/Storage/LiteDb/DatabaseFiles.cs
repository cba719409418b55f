namespace DigestBot.Storage.LiteDb;

/// <summary>
/// The two files of a database, opened for LiteDB. Left to open them itself, LiteDB 5.0.20 forces its log onto the disk whenever its
/// writing thread has caught up, which is once every few pages: a dozen times a commit, and for throw-away stores too. Behind streams
/// it only calls Flush, so that here is decided what that means: nothing for the log, which <see cref="LogFlusher"/> forces once a
/// commit; the disk for the data, which must be there before a checkpoint empties the log.
/// </summary>
internal sealed class DatabaseFiles : IDisposable
{
    private const int NoBuffer = 0; // LiteDB reads and writes whole pages
    private readonly string _logPath;

    /// <param name="path">The database file; made when it is not there.</param>
    /// <param name="logPath">Its write-ahead log; likewise.</param>
    /// <param name="durable">Whether a checkpoint waits for the disk.</param>
    public DatabaseFiles(string path, string logPath, bool durable)
    {
        _logPath = logPath;
        Data = durable ? new OntoDisk(path) : Open(path);
        try
        {
            Log = Open(logPath);
        }
        catch
        {
            Data.Dispose();
            throw;
        }
    }

    /// <summary>The database.</summary>
    public FileStream Data { get; }

    /// <summary>The write-ahead log.</summary>
    public FileStream Log { get; }

    /// <summary>Closes both; a log that was checkpointed goes.</summary>
    public void Dispose()
    {
        var done = Log.Length == 0;
        Log.Dispose();
        Data.Dispose();
        if (done)
        {
            File.Delete(_logPath);
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, NoBuffer);

    private sealed class OntoDisk(string path) : FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, NoBuffer)
    {
        public override void Flush() => Flush(flushToDisk: true);
    }
}
