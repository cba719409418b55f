using System.Text;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// Looks at a database file before LiteDB does, which answers garbage with exceptions of many kinds and may write into it.
/// </summary>
internal static class DatabaseHeader
{
    private const int PageSize = 8192;
    private const int MarkOffset = 32;
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("** This is a LiteDB file **");

    /// <exception cref="BadInputException">The file is there and is no database. It is left as it is.</exception>
    public static void Check(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0)
        {
            return;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[MarkOffset + Mark.Length];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
            || !head.AsSpan(MarkOffset).SequenceEqual(Mark)
            || file.Length % PageSize != 0)
        {
            throw Damaged(path, inner: null);
        }
    }

    /// <summary>The one line that says so, and the way out.</summary>
    public static BadInputException Damaged(string path, Exception? inner) => new(
        $"The database {path} is damaged or is no DigestBot database; it was left as it is. Move it away and run "
        + "\"digestbot restore FILE\" with your last backup, or start anew without it.",
        inner ?? new InvalidDataException(path));
}
