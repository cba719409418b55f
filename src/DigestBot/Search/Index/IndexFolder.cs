using Lucene.Net.Store;

namespace DigestBot.Search.Index;

/// <summary>
/// Index files of which the last blocks read stay in memory, for any number of readers at once. Lucene.Net's own directories lock the
/// file for each kilobyte read, or map it into memory, which is slower still here and ends the process when the file is cut off.
/// </summary>
internal sealed class IndexFolder(string path) : FSDirectory(new DirectoryInfo(path), null)
{
    private readonly BlockCache _cache = new();

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return new BlockInput(FileOf(name));
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(FileOf(name));
    }

    private BlockFile FileOf(string name) => new(Path.Combine(Directory.FullName, name), _cache);

    /// <summary>The files within a file that holds a whole segment.</summary>
    private sealed class Slicer(BlockFile file) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => new BlockInput(file, offset, length);

        [Obsolete("Lucene.Net asks for it.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }
        }
    }
}
