using Lucene.Net.Store;

namespace DigestBot.Search.Index;

/// <summary>
/// Index files read from where a reader stands, by any number of readers at once. Lucene.Net's own directories lock the file for
/// each read (or map it into memory, which is slower still here), and searches at the same time then wait for each other.
/// </summary>
internal sealed class IndexFolder(string path) : FSDirectory(new DirectoryInfo(path), null)
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return new Input(Path.Combine(Directory.FullName, name), context);
    }

    private sealed class Input : BufferedIndexInput
    {
        private readonly Microsoft.Win32.SafeHandles.SafeFileHandle _file;
        private readonly long _length;
        private bool _isClone;

        public Input(string path, IOContext context)
            : base($"IndexFolder({path})", context)
        {
            _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
            _length = RandomAccess.GetLength(_file);
        }

        public override long Length => _length;

        public override object Clone()
        {
            var clone = (Input)base.Clone();
            clone._isClone = true;
            return clone;
        }

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            for (long from = Position; length > 0;)
            {
                var read = RandomAccess.Read(_file, b.AsSpan(offset, length), from);
                if (read == 0)
                {
                    throw new EndOfStreamException($"{this} ends too early");
                }

                (offset, length, from) = (offset + read, length - read, from + read);
            }
        }

        protected override void SeekInternal(long pos)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_isClone)
            {
                _file.Dispose();
            }
        }
    }
}
