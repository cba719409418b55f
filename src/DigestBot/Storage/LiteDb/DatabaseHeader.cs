using System.Buffers.Binary;
using System.Text;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// Looks at a database file before LiteDB does, which answers garbage with exceptions of many kinds and may write into it.
/// </summary>
internal static class DatabaseHeader
{
    private const int PageSize = 8192;
    private const int MarkOffset = 32;
    private const int LastPageOffset = 64; // of a 32-bit number, little-endian
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
        var head = new byte[LastPageOffset + sizeof(uint)];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
            || !head.AsSpan(MarkOffset, Mark.Length).SequenceEqual(Mark)
            || (!IsWhole(file.Length, head) && !HasLog(path)))
        {
            throw Damaged(path, inner: null);
        }
    }

    private static bool IsWhole(long length, ReadOnlySpan<byte> head) =>
        length % PageSize == 0 && length / PageSize > BinaryPrimitives.ReadUInt32LittleEndian(head[LastPageOffset..]);

    /// <summary>A process killed while it writes may leave pages half written or missing; LiteDB takes them whole from its log.</summary>
    private static bool HasLog(string path) => new FileInfo(LiteStore.LogPath(path)) is { Exists: true, Length: > 0 };

    /// <summary>The one line that says so, and the way out.</summary>
    public static BadInputException Damaged(string path, Exception? inner) => new(
        $"The database {path} is damaged or is no DigestBot database; it was left as it is. Move it away and run "
        + "\"digestbot restore FILE\" with your last backup, or start anew without it.",
        inner ?? new InvalidDataException(path));
}
