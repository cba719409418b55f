using Microsoft.Win32.SafeHandles;

namespace DigestBot.Search.Index;

/// <summary>A file that never changes, read a block at a time. Any number of threads may read it.</summary>
internal sealed class BlockFile : IDisposable
{
    /// <summary>Bytes of a block, but for the last.</summary>
    public const int BlockSize = 8192;

    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly BlockCache _cache;
    private readonly byte[]?[] _blocks;

    public BlockFile(string path, BlockCache cache)
    {
        _path = path;
        _cache = cache;
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(_file);
        _blocks = new byte[]?[(Length + BlockSize - 1) / BlockSize];
    }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>A block's bytes, not to be changed.</summary>
    public byte[] Block(int number) => Volatile.Read(ref _blocks[number]) ?? Read(number);

    /// <summary>Lets go of a block.</summary>
    public void Forget(int number) => Volatile.Write(ref _blocks[number], null);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private byte[] Read(int number)
    {
        var from = (long)number * BlockSize;
        var block = new byte[Math.Min(BlockSize, Length - from)];
        for (var done = 0; done < block.Length;)
        {
            var read = RandomAccess.Read(_file, block.AsSpan(done), from + done);
            if (read == 0)
            {
                throw new EndOfStreamException($"{_path} ends at {from + done}, not at {Length}");
            }

            done += read;
        }

        Volatile.Write(ref _blocks[number], block);
        _cache.Keep(this, number);
        return block;
    }
}
