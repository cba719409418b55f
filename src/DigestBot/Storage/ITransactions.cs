namespace DigestBot.Storage;

/// <summary>Several stores' writes as one.</summary>
public interface ITransactions
{
    /// <summary>
    /// Runs work whose writes are kept all or not at all, one such work at a time in the whole process. When it returns, they are
    /// on disk. Work inside work joins it.
    /// </summary>
    void Run(Action work);

    /// <summary>The same for who has much else to do meanwhile: waits for its turn and for the disk without holding a thread.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="cancel">Ends the waiting for its turn; work begun is done.</param>
    Task RunAsync(Action work, CancellationToken cancel);
}
