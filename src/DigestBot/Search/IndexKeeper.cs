using DigestBot.Search.Index;
using DigestBot.Stories;
using Microsoft.Extensions.Logging;

namespace DigestBot.Search;

/// <summary>
/// Keeps the index in step with the stories: takes in what changed since its last commit, and builds it anew when it is missing,
/// damaged, of another version or of another store. The index is derived; whatever happens to it, no story is lost.
/// </summary>
public sealed partial class IndexKeeper(
    IndexOptions options, IStoryStore stories, IArticleStore articles, IArticleLog log, ILogger<IndexKeeper> logger) : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan CommitAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FlushPatience = TimeSpan.FromSeconds(2);
    private readonly Lock _work = new();
    private volatile IndexFiller? _filler; // set under the lock
    private volatile StoryIndex? _index;
    private volatile bool _isComplete;

    /// <summary>The index; null when there is none to be used.</summary>
    internal StoryIndex? Index => _index;

    /// <summary>Whether the index holds all stories that were there when it was opened.</summary>
    public bool IsComplete => _isComplete;

    /// <summary>
    /// Takes in what is not in the index yet, or builds it, and commits. For a folder that is only read: opens the index that
    /// is there. A failing index is told in the log, and searches do without it.
    /// </summary>
    /// <param name="progress">Called with how much is done and how much there is, now and then; null = nobody looks.</param>
    /// <param name="cancel">Ends it between pages; what was done so far stays done.</param>
    public void CatchUp(Action<long, long>? progress, CancellationToken cancel)
    {
        lock (_work)
        {
            if (options.Folder is null)
            {
                return;
            }

            if (options.IsReadOnly)
            {
                OpenReading(options.Folder);
                return;
            }

            Guarded(() =>
            {
                TakeIn(options.Folder, progress, cancel);
                _filler!.Commit();
            });
        }
    }

    /// <summary>Keeps the index up to date until cancelled. A failing index is told in the log and tried again; it ends nothing.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var wait = Glance;
        var since = TimeProvider.System.GetTimestamp();
        while (options.Folder is not null)
        {
            if (_filler is not { IsBehind: false })
            {
                wait = await Task.Run(() => Step(cancel), cancel) ? Glance : RetryAfter;
            }

            if (TimeProvider.System.GetElapsedTime(since) > CommitAfter)
            {
                await Task.Run(Flush, cancel);
                since = TimeProvider.System.GetTimestamp();
            }

            await Task.Delay(wait, cancel);
        }
    }

    /// <summary>
    /// Commits all that changed up to now, for another process to read. An index that is busy being built, or fails, is left alone.
    /// </summary>
    public void Flush()
    {
        if (!_isComplete || options.IsReadOnly || !_work.TryEnter(FlushPatience))
        {
            return;
        }

        try
        {
            Guarded(() =>
            {
                TakeIn(options.Folder!, progress: null, CancellationToken.None);
                _filler!.Commit();
            });
        }
        finally
        {
            _work.Exit();
        }
    }

    /// <summary>To be called by whom the index failed: it is built anew at the next occasion.</summary>
    internal void Damaged(StoryIndex failed, Exception e)
    {
        lock (_work)
        {
            if (!ReferenceEquals(failed, _index))
            {
                return; // another search met the same, and it is being built already
            }

            LogDamaged(options.Folder, e.Message);
            Close();
            if (options is { Folder: { } folder, IsReadOnly: false })
            {
                Guarded(() => StoryIndex.Wipe(folder));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_work)
        {
            if (_isComplete && !options.IsReadOnly)
            {
                Guarded(() => _filler!.Commit());
            }

            Close();
        }
    }

    private bool Step(CancellationToken cancel)
    {
        lock (_work)
        {
            return Guarded(() => TakeIn(options.Folder!, progress: null, cancel));
        }
    }

    /// <returns>Whether it went well. Failures of the store itself are not for us to judge.</returns>
    private bool Guarded(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception e) when (e is not (OperationCanceledException or BadInputException))
        {
            LogFailed(options.Folder, e.Message);
            Close(); // opened again from its last commit, or built anew
            return false;
        }
    }

    private void TakeIn(string folder, Action<long, long>? progress, CancellationToken cancel)
    {
        if (_filler is null || !_isComplete)
        {
            OpenOrBuild(folder, progress, cancel);
        }

        _filler!.TakeIn(progress, cancel);
    }

    private void OpenOrBuild(string folder, Action<long, long>? progress, CancellationToken cancel)
    {
        Close();
        if (Usable(folder) is { } mark)
        {
            try
            {
                _index = StoryIndex.Open(folder);
                _filler = Filler(_index, mark);
                _isComplete = true;
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogDamaged(folder, e.Message);
            }
        }

        StoryIndex.Wipe(folder);
        Build(folder, progress, cancel);
    }

    private IndexFiller Filler(StoryIndex index, ArticleMark at) => new(index, at, stories, articles, log);

    /// <summary>How far an index has come that goes with this store.</summary>
    private ArticleMark? Usable(string folder)
    {
        try
        {
            return StoryIndex.Position(folder) is { } position && log.Sign(position.Mark) == position.Sign ? position.Mark : null;
        }
        catch (Exception e) when (e is not BadInputException)
        {
            LogDamaged(folder, e.Message);
            return null;
        }
    }

    private void Build(string folder, Action<long, long>? progress, CancellationToken cancel)
    {
        var hasAny = log.Newest.Article > 0;
        if (hasAny)
        {
            LogBuilding(folder);
        }

        _index = StoryIndex.Create(folder);
        _filler = Filler(_index, new ArticleMark(0, 0));
        var count = _filler.Build(progress, cancel);
        _isComplete = true;
        _filler.Commit();
        _index.Refresh(); // lets go of files that were merged
        if (hasAny)
        {
            LogBuilt(count);
        }
    }

    private void OpenReading(string folder)
    {
        if (_index is not null)
        {
            return;
        }

        try
        {
            // Its owner may have gone on since the copy was made that we read: then its last change is not in the copy yet.
            var isOurs = StoryIndex.Position(folder) is { } position
                && (position.Mark.Article > log.Newest.Article || position.Mark.Edit > log.Newest.Edit || log.Sign(position.Mark) == position.Sign);
            if (isOurs)
            {
                _index = StoryIndex.OpenReading(folder);
                _isComplete = true;
            }
        }
        catch (Exception e) when (e is not BadInputException)
        {
            LogDamaged(folder, e.Message);
        }
    }

    private void Close()
    {
        var index = _index;
        _isComplete = false;
        (_index, _filler) = (null, null);
        try
        {
            index?.Dispose();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(options.Folder, e.Message); // its disk is full, or gone
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index in {Folder} is built from the stories; searches may miss older ones meanwhile")]
    private partial void LogBuilding(string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index is complete: {Count} stories")]
    private partial void LogBuilt(long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index in {Folder} cannot be used ({Reason}); it is built anew from the stories")]
    private partial void LogDamaged(string? folder, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index in {Folder} could not be brought up to date ({Reason}); it is tried again")]
    private partial void LogFailed(string? folder, string reason);
}
