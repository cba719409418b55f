using System.Reflection;
using LiteDB;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// Makes a commit durable. LiteDB 5.0.20 returns from Commit while a background queue still writes the pages, and offers no way to
/// wait for it but a full checkpoint; so the queue's own Wait is called by reflection (the version is pinned, and a test fails when
/// the member is gone), and then the log is forced onto the disk.
/// </summary>
internal sealed class LogFlusher : IDisposable
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly FileStream _log;
    private readonly Action _waitForQueue;
    private long _asked; // how often it was asked to force the log
    private long _done; // up to which of these it has

    public LogFlusher(LiteDatabase database, FileStream log)
    {
        _log = log;
        _waitForQueue = WaitOf(database);
    }

    /// <summary>
    /// Returns when the log's file holds every page of the last commit. Nobody may commit meanwhile: the queue's Wait throws when
    /// it is not empty at its end.
    /// </summary>
    public void WaitForQueue() => _waitForQueue();

    /// <summary>Returns when what the log's file holds is on the disk. Others may commit meanwhile; those who wait together wait once.</summary>
    public void Flush()
    {
        var mine = Interlocked.Increment(ref _asked);
        _one.Wait();
        Force(mine);
    }

    /// <summary>The same, without holding a thread while others' turn lasts.</summary>
    public async Task FlushAsync()
    {
        var mine = Interlocked.Increment(ref _asked);
        await _one.WaitAsync();
        Force(mine);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private void Force(long mine)
    {
        try
        {
            if (_done >= mine)
            {
                return;
            }

            var upTo = Interlocked.Read(ref _asked); // all of these wrote before they asked
            RandomAccess.FlushToDisk(_log.SafeFileHandle);
            _done = upTo;
        }
        finally
        {
            _one.Release();
        }
    }

    private static Action WaitOf(LiteDatabase database)
    {
        var engine = Member(database, typeof(LiteDatabase), "_engine");
        var disk = Member(engine, engine.GetType(), "_disk");
        var lazy = Member(disk, disk.GetType(), "_queue");
        var queue = lazy.GetType().GetProperty("Value", Any)?.GetValue(lazy);
        var wait = queue?.GetType().GetMethod("Wait", Any, []) ?? throw Changed("DiskWriterQueue.Wait");
        return wait.CreateDelegate<Action>(queue);
    }

    private static object Member(object owner, Type type, string name) =>
        type.GetField(name, Any)?.GetValue(owner) ?? throw Changed(type.Name + "." + name);

    private static InvalidOperationException Changed(string member) =>
        new($"This version of LiteDB has no {member}; commits cannot be made durable. Build with LiteDB 5.0.20.");
}
