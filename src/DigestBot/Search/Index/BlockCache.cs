using System.Collections.Concurrent;

namespace DigestBot.Search.Index;

/// <summary>Lets go of the block that was read longest ago when there are too many.</summary>
internal sealed class BlockCache
{
    /// <summary>So many stay.</summary>
    public const int MostBlocks = 6144; // 48 MB
    private readonly ConcurrentQueue<(BlockFile File, int Block)> _kept = [];
    private int _count;

    /// <summary>To be called for each block that was read.</summary>
    public void Keep(BlockFile file, int block)
    {
        _kept.Enqueue((file, block));
        if (Interlocked.Increment(ref _count) > MostBlocks && _kept.TryDequeue(out var oldest))
        {
            Interlocked.Decrement(ref _count);
            oldest.File.Forget(oldest.Block);
        }
    }
}
