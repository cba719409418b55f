namespace DigestBot.Tests.Architecture;

public sealed class SourceTests
{
    private const int LongestFile = 350;

    [Fact]
    public void TheSourcesAreFound() => Assert.Contains("src/DigestBot/Program.cs", SourceFiles.All.Keys);

    [Fact]
    public void NoFileIsLongerThanCanBeTakenInAtOnce() =>
        Assert.Empty(SourceFiles.All.Where(f => f.Value.AsSpan().Count('\n') > LongestFile).Select(f => f.Key));

    [Fact]
    public void FoldersAreNamedAfterTheDomain() => Assert.Empty(SourceFiles.All.Keys.SelectMany(SourceFiles.VagueFolders));

    [Fact]
    public void NoErrorIsSwallowed() =>
        Assert.Empty(SourceFiles.All.SelectMany(f => SourceFiles.SwallowingCatches(f.Value).Select(c => f.Key + ": " + c)));

    [Theory]
    [InlineData("try { } catch { }")]
    [InlineData("try { } catch { return null; }")]
    [InlineData("try { } catch (IOException) { }")]
    [InlineData("try { } catch (Exception) { /* never mind */ return; }")]
    [InlineData("try { } catch (Exception e) { // e is not of interest\n Count(); }")]
    public void ASwallowedErrorIsReported(string code) => Assert.Single(SourceFiles.SwallowingCatches(code));

    [Theory]
    [InlineData("try { } catch { if (x) { Undo(); } throw; }")]
    [InlineData("try { } catch (IOException) { // nobody reads any more\n }")]
    [InlineData("try { } catch (Exception e) { Failed(e); }")]
    [InlineData("try { } catch (Exception e) when (e is IOException) { return null; }")]
    [InlineData("try { } catch (JsonException) when (Cut(text) is { } whole) { return whole; }")]
    public void AnErrorThatIsDealtWithIsNot(string code) => Assert.Empty(SourceFiles.SwallowingCatches(code));

    [Theory]
    [InlineData("src/DigestBot/Services/FeedService.cs")]
    [InlineData("src/DigestBot/Feeds/helpers/Strings.cs")]
    public void AFolderThatSaysNothingIsReported(string path) => Assert.Single(SourceFiles.VagueFolders(path));
}
