using DigestBot.Tests.Support;

namespace DigestBot.Tests.Architecture;

/// <summary>What can be known of the image by reading; <c>tests/image.sh</c> builds it and tries it.</summary>
public sealed class DockerfileTests
{
    private static readonly IReadOnlyList<DockerInstruction> All = DockerInstruction.Read(File.ReadAllText(Repository.File("Dockerfile")));

    private static IEnumerable<DockerInstruction> Final => All.Where(i => i.Stage == All[^1].Stage);

    private static string[] Ignored { get; } =
        [.. File.ReadAllLines(Repository.File(".dockerignore")).Where(l => l.Length > 0 && l[0] != '#')];

    [Fact]
    public void ItIsBuiltInOneStageAndRunsInAnother() => Assert.Equal(2, All[^1].Stage);

    [Fact]
    public void EachOfItsBasesCanBeReplacedByAnArgument() =>
        Assert.All(
            All.Where(i => i.Word == "FROM"),
            from => Assert.Contains(Bases(), b => from.Rest.StartsWith("${" + b.Name + "}", StringComparison.Ordinal)));

    [Fact]
    public void EachOfItsBasesNamesItsVersion() => Assert.All(Bases(), b => Assert.Matches(@":\d", b.Image));

    [Fact]
    public void NothingIsTakenAsLatest() => Assert.DoesNotContain(All, i => i.Rest.Contains("latest", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void ItDoesNotRunAsRoot() => Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", User());

    [Fact]
    public void ItsDataFolderIsAVolume() => Assert.Equal("/data", Single("VOLUME"));

    [Fact]
    public void TheBotLooksForItsDataInTheVolume() =>
        Assert.Contains(Final, i => i.Word == "ENV" && i.Rest.Contains(DigestBot.Storage.DataFolder.EnvironmentVariable + "=/data", StringComparison.Ordinal));

    [Fact]
    public void TheVolumeBelongsToItsUser() =>
        Assert.Contains(
            Final.TakeWhile(i => i.Word != "VOLUME"), // what is done to it later is lost
            i => i.Word == "RUN" && i.Rest.Contains($"chown {User()} /data", StringComparison.Ordinal));

    [Fact]
    public void ItsHealthIsAskedOfTheBotItself() => Assert.EndsWith("""CMD ["digestbot", "health"]""", Single("HEALTHCHECK"), StringComparison.Ordinal);

    [Fact]
    public void ItIsStoppedInTheWayTheBotListensTo() => Assert.Equal("SIGTERM", Single("STOPSIGNAL"));

    [Fact]
    public void AVerbGivenToItTakesThePlaceOfRun() => Assert.Equal("""["digestbot"] ["run"]""", Single("ENTRYPOINT") + " " + Single("CMD"));

    [Fact]
    public void NothingIsDownloadedByHandInWhatRuns() =>
        Assert.DoesNotContain(Final, i => i.Rest.Contains("curl", StringComparison.Ordinal) || i.Rest.Contains("wget", StringComparison.Ordinal));

    [Fact]
    public void LanguagesAndTheirDatesAreSwitchedOn() =>
        Assert.Contains(Final, i => i.Word == "ENV" && i.Rest.Contains("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false", StringComparison.Ordinal));

    [Fact]
    public void EverythingThatIsCopiedExists() =>
        Assert.All(All.SelectMany(i => i.Sources), s => Assert.True(Path.Exists(Repository.File(s)), s));

    [Fact]
    public void EverythingThatIsCopiedIsSentToTheBuild() =>
        Assert.All(All.SelectMany(i => i.Sources), s => Assert.Contains("!" + s.Split('/')[0], Ignored));

    [Fact]
    public void NothingIsSentToTheBuildUnlessItIsNamed() => Assert.Equal("*", Ignored[0]);

    [Theory]
    [InlineData("**/bin")]
    [InlineData("**/obj")]
    public void WhatWasBuiltElsewhereStaysOut(string folder) =>
        Assert.Contains(folder, Ignored[(Array.FindLastIndex(Ignored, l => l[0] == '!') + 1)..]); // the last line that fits decides

    [Fact]
    public void PackagesAreRestoredFromProjectFilesAlone() =>
        Assert.All(
            All.TakeWhile(i => !i.Rest.Contains("dotnet restore", StringComparison.Ordinal)).SelectMany(i => i.Sources),
            s => Assert.Contains(Path.GetExtension(s), (string[])[".csproj", ".props", ".json"]));

    [Fact]
    public void TheProjectFilesOfAllThatIsBuiltAreThereForTheRestore() =>
        Assert.Equal(
            Directory.EnumerateFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
            All.SelectMany(i => i.Sources).Where(s => s.EndsWith(".csproj", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static IEnumerable<(string Name, string Image)> Bases() =>
        All.Where(i => i is { Stage: 0, Word: "ARG" }).Select(i => i.Rest.Split('=', 2)).Select(p => (p[0], p[^1]));

    private static string User() => Final.Last(i => i.Word == "USER").Rest;

    private static string Single(string word) => Assert.Single(Final, i => i.Word == word).Rest;
}
