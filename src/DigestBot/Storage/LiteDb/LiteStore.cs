using LiteDB;
using LiteDB.Engine;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// The one database of a process, in direct mode under one lock: LiteDB 5.0.20 breaks under concurrent use and hangs in its shared
/// mode. Collections and indexes are made by the stores when they are built, before any concurrency.
/// </summary>
public sealed class LiteStore : ITransactions, IDisposable
{
    private const int Form = 2; // raised whenever older rows would be read wrongly

    private readonly LiteStoreOptions _options;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1, 1); // for those who wait without holding a thread
    private readonly DatabaseFiles? _files;
    private readonly LiteDatabase _database;
    private readonly LogFlusher? _flusher;
    private Action? _write;
    private Action? _forget;
    private int _depth;
    private bool _disposed;

    /// <param name="options">Where and how.</param>
    /// <exception cref="BadInputException">The file is damaged, or is no database, or is in use.</exception>
    public LiteStore(LiteStoreOptions options)
    {
        _options = options;
        if (options.Path is null)
        {
            _database = new LiteDatabase(Engine(new EngineSettings { Filename = ":memory:" }), Mapper());
            return;
        }

        DatabaseHeader.Check(options.Path);
        try
        {
            _files = new DatabaseFiles(options.Path, LogPath(options.Path), options.Durable);
            _database = new LiteDatabase(Engine(new EngineSettings { DataStream = _files.Data, LogStream = _files.Log }), Mapper());
            _ = _database.GetCollectionNames().Count(); // reads the first pages now, not at the first use
            CheckForm(options.Path);
            _flusher = options.Durable ? new LogFlusher(_database, _files.Log) : null;
        }
        catch (Exception e) when (e is LiteException or ArgumentException or InvalidCastException or NullReferenceException or IOException)
        {
            _files?.Dispose();
            throw DatabaseHeader.Damaged(options.Path, e);
        }
    }

    /// <summary>Notes what is to be done, under the lock, when a transaction was undone: what is remembered of its rows may be wrong.</summary>
    internal void OnRollback(Action forget) => _forget += forget;

    /// <summary>Notes what is to be done, under the lock, before each commit: rows kept back to be written once.</summary>
    internal void BeforeCommit(Action write) => _write += write;

    /// <summary>A collection of rows.</summary>
    internal LiteRows<T> Collection<T>(string name) => new(_database.GetCollection<T>(name), this, _options.Explain);

    /// <summary>Whether a collection has been written to.</summary>
    internal bool Has(string collection) => _database.CollectionExists(collection);

    /// <summary>One call into the database, alone in the process. Its failures come in one line that names the file.</summary>
    /// <exception cref="BadInputException">The database or its disk failed.</exception>
    internal T Alone<T>(Func<T> call)
    {
        lock (_gate)
        {
            try
            {
                return call();
            }
            catch (Exception e) when (e is not BadInputException) // one call may hold others
            {
                // LiteDB answers a damaged page or a full disk with exceptions of any kind, and may close its engine.
                throw new BadInputException(
                    $"The database {_options.Path ?? "in memory"} failed: {e.Message.TrimEnd('.')}. Check the disk; if it has room, the file is damaged: "
                    + "move it away and run \"digestbot restore FILE\" with your last backup.",
                    e) { ExitCode = BadInputException.SomeFailed };
            }
        }
    }

    /// <inheritdoc/>
    public void Run(Action work) => Write(work, durable: true);

    /// <inheritdoc/>
    public async Task RunAsync(Action work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            Commit(work, durable: true);
        }
        finally
        {
            _turn.Release();
        }

        if (_flusher is not null)
        {
            await _flusher.FlushAsync(); // not to be cancelled: it is committed
        }
    }

    /// <summary>The same, with a choice: what can be told anew need not be forced onto the disk.</summary>
    internal void Write(Action work, bool durable)
    {
        if (Commit(work, durable) && durable)
        {
            _flusher?.Flush(); // others may go on meanwhile
        }
    }

    /// <returns>Whether it was a transaction of its own, not part of one under way.</returns>
    private bool Commit(Action work, bool durable)
    {
        lock (_gate)
        {
            if (_depth > 0)
            {
                work();
                return false;
            }

            Alone(_database.BeginTrans);
            _depth++;
            try
            {
                work();
                _write?.Invoke();
                Alone(_database.Commit);
                if (durable)
                {
                    Alone(Written);
                }
            }
            catch
            {
                Undo();
                throw;
            }
            finally
            {
                _depth--;
            }
        }

        return true;
    }

    /// <summary>The form of the rows is noted in the file: another one would be read as damage, or worse, as something it is not.</summary>
    private void CheckForm(string path)
    {
        var form = _database.UserVersion;
        if (form == Form)
        {
            return;
        }

        if (form != 0 || _database.CollectionExists("stories"))
        {
            _database.Dispose();
            _files?.Dispose();
            throw new BadInputException(FormattableString.Invariant(
                $"The database {path} is of form {form}, this version reads form {Form}; it was left as it is. Use the version that made it, or move it away to start anew."));
        }

        _database.UserVersion = Form;
    }

    private bool Written()
    {
        _flusher?.WaitForQueue();
        return true;
    }

    /// <summary>Rolls back, unless the engine is gone with what failed: then nothing of the work was kept either.</summary>
    private void Undo()
    {
        try
        {
            _database.Rollback();
        }
        catch (Exception e) when (e is ObjectDisposedException or LiteException or IOException)
        {
            // The failure that brought us here says more and is on its way up.
            System.Diagnostics.Trace.TraceWarning("Rollback: " + e.Message);
        }
        finally
        {
            _forget?.Invoke();
        }
    }

    /// <summary>Copies the database as it is now, whole, while others wait to write.</summary>
    /// <param name="target">Replaced when it exists; appears only when the copy is complete.</param>
    public void Backup(string target)
    {
        var path = _options.Path ?? throw new InvalidOperationException("A store in memory has no file to copy.");
        lock (_gate)
        {
            _database.Checkpoint();
            DurableCopy.Make(path, target);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_disposed) // the container knows it by two names
            {
                _disposed = true;
                _turn.Dispose();
                _flusher?.Dispose();
                _database.Dispose();
                _files?.Dispose();
            }
        }
    }

    /// <summary>The file LiteDB keeps its write-ahead log in.</summary>
    internal static string LogPath(string path) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? string.Empty, System.IO.Path.GetFileNameWithoutExtension(path) + "-log.db");

    /// <summary>Ids are compared by their characters: LiteDB's own way is that of the machine's culture, where "a" is "A".</summary>
    private static LiteEngine Engine(EngineSettings settings)
    {
        settings.Collation = Collation.Binary;
        return new LiteEngine(settings);
    }

    /// <summary>Texts are kept as they are: the default mapper trims them and turns empty ones to null.</summary>
    private static BsonMapper Mapper() => new() { TrimWhitespace = false, EmptyStringToNull = false };
}
