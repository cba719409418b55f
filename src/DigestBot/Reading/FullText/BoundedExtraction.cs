namespace DigestBot.Reading.FullText;

/// <summary>
/// Runs an extractor under a time limit that holds even when it never returns: on a thread of its own, which is left to itself at the
/// limit. It cannot be stopped, so there may only be so many; and it must not be one of the pool's, which others wait for.
/// </summary>
internal sealed class BoundedExtraction(IArticleExtractor extractor, FullTextOptions options, TimeProvider time) : IDisposable
{
    private const int Stack = 16 * 1024 * 1024; // tree walkers recurse once for each level

    private readonly SemaphoreSlim _gate = new(1); // a page's tree takes up to fifty times the bytes of the page
    private int _abandoned;

    /// <summary>Threads that were left to themselves and still run.</summary>
    public int Abandoned => Volatile.Read(ref _abandoned);

    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task<ExtractionResult> ExtractAsync(string html, Uri address, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            return Abandoned >= options.MaxAbandoned
                ? new ExtractionResult(Article: null, FormattableString.Invariant($"{Abandoned} pages before it still occupy the extractor; no other is looked at until one ends"))
                : await RunAsync(html, address, cancel);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<ExtractionResult> RunAsync(string html, Uri address, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<ExtractedArticle?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var owners = 2; // the thread and who waits for it: the last one to leave knows whether the thread was abandoned
        var thread = new Thread(
            () =>
            {
                try
                {
                    done.TrySetResult(extractor.Extract(html, address));
                }
#pragma warning disable CA1031 // It goes to who waits.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    done.TrySetException(e);
                }

                if (Interlocked.Decrement(ref owners) == 0)
                {
                    Interlocked.Decrement(ref _abandoned);
                }
            },
            Stack) { IsBackground = true, Name = "article extraction", Priority = ThreadPriority.BelowNormal };
        thread.Start();
        try
        {
            return new ExtractionResult(await done.Task.WaitAsync(options.ExtractionLimit, time, cancel), Error: null);
        }
        catch (Exception e) when (!done.Task.IsCompleted && e is TimeoutException or OperationCanceledException)
        {
            Interlocked.Increment(ref _abandoned);
            if (Interlocked.Decrement(ref owners) == 0)
            {
                Interlocked.Decrement(ref _abandoned); // it ended just now
            }

            cancel.ThrowIfCancellationRequested();
            return new ExtractionResult(Article: null, FormattableString.Invariant($"no article was found within {options.ExtractionLimit.TotalSeconds:0.#} s"));
        }
#pragma warning disable CA1031 // What an extractor throws on an odd page is the page's fault and must not cost the item.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new ExtractionResult(Article: null, $"the extractor failed ({e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")})");
        }
    }
}
