using DigestBot.Cli;
using DigestBot.Search;
using DigestBot.Storage;
using DigestBot.Storage.LiteDb;

namespace DigestBot.Hosting;

/// <summary>
/// Opens the store for a verb: the folder's own under the folder's lock, or, for a verb that only reads while a bot runs there, a
/// copy that this bot makes on request.
/// </summary>
internal sealed class StoreOpening : IDisposable
{
    private readonly DataFolderLock? _lock;
    private readonly string? _copy;

    public StoreOpening(BotStart start)
    {
        _lock = start.ReadOnly ? DataFolderLock.TryTake(start.Data) : DataFolderLock.Take(start.Data);
        string? path = start.Data.Database;
        if (_lock is null)
        {
            path = _copy = Path.Combine(Path.GetTempPath(), $"digestbot-{Environment.ProcessId}-{Guid.NewGuid():N}.db");
            ControlClient.Backup(start.Data, path);
        }
        else if (start.ReadOnly && !File.Exists(path))
        {
            path = null; // nothing is stored, and looking must not make a store: a backup could not be restored there any more
        }

        Index = new IndexOptions(start.ThrowAway || path is null ? null : start.Data.SearchIndex, IsReadOnly: _copy is not null);
        try
        {
            Store = new LiteStore(new LiteStoreOptions(path, Durable: !start.ThrowAway && _copy is null));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public LiteStore Store { get; } = null!;

    /// <summary>The index is the lock holder's; beside a running bot it is only looked into, and stores that are thrown away have none.</summary>
    public IndexOptions Index { get; }

    public void Dispose()
    {
        Store?.Dispose();
        _lock?.Dispose();
        if (_copy is not null)
        {
            File.Delete(_copy);
            File.Delete(LiteStore.LogPath(_copy));
        }
    }
}
