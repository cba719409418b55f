using DigestBot.Feeds;

namespace DigestBot.Polling;

/// <summary>Feeds that lie on disk: the samples of the demo, files given to <c>feeds read</c>.</summary>
public sealed class FileFeedFetcher(PollingOptions options, TimeProvider time) : IFeedFetcher
{
    /// <inheritdoc/>
    public async Task<FetchResult> FetchAsync(FeedSource source, FeedState state, CancellationToken cancel)
    {
        var path = source.Url.LocalPath;
        try
        {
            var length = new FileInfo(path).Length;
            if (length > options.MaxBytes)
            {
                return FetchResult.Failed(TooLarge(length, options.MaxBytes));
            }

            var body = await File.ReadAllBytesAsync(path, cancel);
            return FetchResult.Fetched(new FetchedFeed(source, source.Url, ContentType: null, body, time.GetUtcNow()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FetchResult.Failed($"{path} cannot be read: {e.Message}");
        }
    }

    /// <summary>The message for a feed that is too large.</summary>
    internal static string TooLarge(long bytes, long limit) =>
        FormattableString.Invariant($"over the limit of {limit / (1024 * 1024)} MB ({bytes / (1024 * 1024)} MB or more); ask the publisher for a shorter feed");
}
