using DigestBot.Search.Index;
using DigestBot.Tests.Support;
using Lucene.Net.Store;

namespace DigestBot.Tests.Search;

public sealed class IndexFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly byte[] _bytes = new byte[(3 * BlockFile.BlockSize) + 17];
    private readonly IndexFolder _files;

    public IndexFolderTests()
    {
        new Random(1).NextBytes(_bytes);
        File.WriteAllBytes(_folder.File("x"), _bytes);
        _files = new IndexFolder(_folder.Path);
    }

    public void Dispose()
    {
        _files.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AFileIsReadAcrossItsBlocks()
    {
        using var input = _files.OpenInput("x", IOContext.DEFAULT);
        var read = new byte[_bytes.Length];
        input.ReadBytes(read, 0, read.Length);

        Assert.Equal(_bytes, read);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(BlockFile.BlockSize - 1)]
    [InlineData(BlockFile.BlockSize)]
    [InlineData((3 * BlockFile.BlockSize) + 16)]
    public void AnyPlaceCanBeReadFromAnyOther(int place)
    {
        using var input = _files.OpenInput("x", IOContext.DEFAULT);
        input.Seek(_bytes.Length);
        input.Seek(place);

        Assert.Equal((_bytes[place], place + 1), (input.ReadByte(), input.Position));
    }

    [Fact]
    public void APartOfAFileHasPlacesOfItsOwn()
    {
        using var slicer = _files.CreateSlicer("x", IOContext.DEFAULT);
        using var part = slicer.OpenSlice("part", BlockFile.BlockSize - 5, 10);
        part.Seek(7);

        Assert.Equal((10, _bytes[BlockFile.BlockSize + 2]), (part.Length, part.ReadByte()));
    }

    [Fact]
    public void APartEndsWhereItEnds()
    {
        using var slicer = _files.CreateSlicer("x", IOContext.DEFAULT);
        using var part = slicer.OpenSlice("part", 5, 10);
        part.Seek(10);

        Assert.Throws<EndOfStreamException>(() => part.ReadByte());
    }

    [Fact]
    public void ACloneGoesItsOwnWay()
    {
        using var input = _files.OpenInput("x", IOContext.DEFAULT);
        input.ReadByte();
        var clone = (IndexInput)input.Clone();
        clone.Seek(BlockFile.BlockSize * 2);
        clone.ReadByte();

        Assert.Equal(_bytes[1], input.ReadByte());
    }

    [Fact]
    public void AFileThatWasCutOffIsAnErrorAndNoCrash()
    {
        using var input = _files.OpenInput("x", IOContext.DEFAULT);
        using (var file = new FileStream(_folder.File("x"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(10);
        }

        input.Seek(BlockFile.BlockSize);

        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
    }

    [Fact]
    public void MoreThanCanBeKeptIsReadAllTheSame()
    {
        var large = new byte[BlockFile.BlockSize * (BlockCache.MostBlocks + 10)];
        for (var i = 0; i < large.Length; i += BlockFile.BlockSize)
        {
            large[i] = (byte)(i / BlockFile.BlockSize);
        }

        File.WriteAllBytes(_folder.File("large"), large);
        using var input = _files.OpenInput("large", IOContext.DEFAULT);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < large.Length; i += BlockFile.BlockSize)
            {
                input.Seek(i);
                Assert.Equal(large[i], input.ReadByte());
            }
        }
    }
}
