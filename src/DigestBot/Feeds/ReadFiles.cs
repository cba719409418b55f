namespace DigestBot.Feeds;

/// <summary>
/// Catalogues as they were read, for as long as their files stay as they are: a bot looks every minute, and ten thousand feeds are
/// 100 MB of garbage. A file that was written a moment ago is read again, for the clock of a disk is coarse.
/// </summary>
internal sealed class ReadFiles(TimeProvider time)
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);
    private readonly Dictionary<string, (DateTime Written, long Length, IReadOnlyList<FeedSource> Feeds)> _read = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <exception cref="BadInputException">As of <see cref="CatalogueFile.Read"/>.</exception>
    public IReadOnlyList<FeedSource> Read(string path)
    {
        var file = new FileInfo(path);
        var (written, length) = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        lock (_gate)
        {
            if (file.Exists && _read.TryGetValue(path, out var known) && known.Written == written && known.Length == length)
            {
                return known.Feeds;
            }
        }

        var feeds = CatalogueFile.Read(path);
        lock (_gate)
        {
            _read.Remove(path);
            if (file.Exists && (time.GetUtcNow() - new DateTimeOffset(written)).Duration() > Settled)
            {
                _read.Add(path, (written, length, feeds));
            }
        }

        return feeds;
    }
}
