namespace DigestBot.Tests.Support;

public sealed class SnapshotTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ATextThatIsAsItWasIsFine()
    {
        _folder.Write("a.txt", "one\ntwo\n");

        Assert.Null(Snapshot.Difference(_folder.Path, "a.txt", "one\ntwo\n", update: false));
    }

    [Fact]
    public void TheFirstLineThatDiffersIsShown()
    {
        _folder.Write("a.txt", "one\ntwo\n");

        Assert.EndsWith("Line 2:\n- two\n+ three", Snapshot.Difference(_folder.Path, "a.txt", "one\nthree\n", update: false), StringComparison.Ordinal);
    }

    [Fact]
    public void ATextWithoutAFileIsNotFine() => Assert.Contains("missing", Snapshot.Difference(_folder.Path, "a.txt", "one", update: false), StringComparison.Ordinal);

    [Fact]
    public void WritingAFileIsAFailureToo()
    {
        Assert.NotNull(Snapshot.Difference(_folder.Path, "sub/a.txt", "one", update: true));
        Assert.Null(Snapshot.Difference(_folder.Path, "sub/a.txt", "one", update: false));
    }
}
