namespace DigestBot.Storage;

/// <summary>Several stores' writes as one.</summary>
public interface ITransactions
{
    /// <summary>
    /// Runs work whose writes are kept all or not at all, one such work at a time in the whole process. When it returns, they are
    /// on disk. Work inside work joins it.
    /// </summary>
    void Run(Action work);
}
