using Lucene.Net.Store;

namespace DigestBot.Search.Index;

/// <summary>Reads a file of an index, or a part of one, from anywhere. Clones and parts share the file and have places of their own.</summary>
internal sealed class BlockInput : IndexInput
{
    private readonly BlockFile _file;
    private readonly long _from; // where the part begins in the file
    private readonly long _end;
    private byte[] _block = [];
    private long _blockFrom;
    private int _at; // both within the block
    private int _limit;
    private bool _isOwner;

    /// <summary>A file, let go of together with this.</summary>
    public BlockInput(BlockFile file)
        : this(file, 0, file.Length) => _isOwner = true;

    /// <summary>A part of a file that somebody else lets go of.</summary>
    public BlockInput(BlockFile file, long from, long length)
        : base("BlockInput")
    {
        (_file, _from, _end, _blockFrom) = (file, from, from + length, from);
    }

    /// <inheritdoc/>
    public override long Length => _end - _from;

    /// <inheritdoc/>
    public override long Position => _blockFrom + _at - _from;

    /// <inheritdoc/>
    public override void Seek(long pos)
    {
        var at = _from + pos - _blockFrom;
        if (at >= 0 && at <= _limit)
        {
            _at = (int)at;
        }
        else
        {
            (_block, _blockFrom, _at, _limit) = ([], _from + pos, 0, 0); // read when it is asked for
        }
    }

    /// <inheritdoc/>
    public override byte ReadByte()
    {
        if (_at >= _limit)
        {
            Next();
        }

        return _block[_at++];
    }

    /// <inheritdoc/>
    public override void ReadBytes(byte[] b, int offset, int len)
    {
        while (len > 0)
        {
            if (_at >= _limit)
            {
                Next();
            }

            var part = Math.Min(len, _limit - _at);
            Buffer.BlockCopy(_block, _at, b, offset, part);
            (_at, offset, len) = (_at + part, offset + part, len - part);
        }
    }

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (BlockInput)base.Clone();
        clone._isOwner = false;
        return clone;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _isOwner)
        {
            _file.Dispose();
        }
    }

    private void Next()
    {
        var position = _blockFrom + _at;
        if (position < 0 || position >= Math.Min(_end, _file.Length))
        {
            throw new EndOfStreamException($"The index is read at {position}, past its end at {Math.Min(_end, _file.Length)}");
        }

        var number = (int)(position / BlockFile.BlockSize);
        _block = _file.Block(number);
        _blockFrom = (long)number * BlockFile.BlockSize;
        _at = (int)(position - _blockFrom);
        _limit = (int)Math.Min(_block.Length, _end - _blockFrom);
    }
}
