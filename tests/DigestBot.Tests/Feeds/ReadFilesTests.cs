using DigestBot.Feeds;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Feeds;

public sealed class ReadFilesTests : IDisposable
{
    private static readonly DateTime Written = Some.Now.UtcDateTime;
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Some.Now.AddMinutes(1));
    private readonly ReadFiles _files;
    private readonly string _path;

    public ReadFilesTests()
    {
        _files = new ReadFiles(_time);
        _path = _folder.File("feeds.json");
        Write("aa", Written);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileThatHasNotChangedIsNotReadAgain() => Assert.Same(_files.Read(_path), _files.Read(_path));

    [Fact]
    public void AFileThatWasWrittenLaterIsReadAgain()
    {
        _files.Read(_path);
        Write("bb", Written.AddSeconds(1));

        Assert.Equal("bb", _files.Read(_path).Single().Id);
    }

    [Fact]
    public void AFileOfAnotherLengthIsReadAgainWhateverItsTime()
    {
        _files.Read(_path);
        Write("longer", Written);

        Assert.Equal("longer", _files.Read(_path).Single().Id);
    }

    [Fact]
    public void AFileThatWasWrittenAMomentAgoIsReadAgainThoughNothingShowsAChange()
    {
        _time.SetUtcNow(Some.Now.AddMinutes(1));
        var now = _time.GetUtcNow().UtcDateTime;
        Write("aa", now);
        _files.Read(_path);
        Write("bb", now);

        Assert.Equal("bb", _files.Read(_path).Single().Id);
    }

    [Fact]
    public void AFileThatIsGoneIsMissed()
    {
        _files.Read(_path);
        File.Delete(_path);

        Assert.Throws<BadInputException>(() => _files.Read(_path));
    }

    private void Write(string id, DateTime written)
    {
        CatalogueFile.Write(_path, [Some.Feed(id, "https://a.example/feed")]);
        File.SetLastWriteTimeUtc(_path, written);
    }
}
