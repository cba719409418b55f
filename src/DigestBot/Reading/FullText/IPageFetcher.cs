namespace DigestBot.Reading.FullText;

/// <summary>Gets the pages that items and feeds lead to.</summary>
public interface IPageFetcher
{
    /// <summary>Asks once, in its turn with all other requests to that host. Only cancellation throws; everything else is in the result.</summary>
    /// <param name="page">http or https.</param>
    /// <param name="cancel">Gives up.</param>
    Task<PageResult> FetchAsync(Uri page, CancellationToken cancel);
}
