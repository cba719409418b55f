namespace DigestBot.Tests.Reading;

/// <summary>Where the repository and what lies beside it are, seen from the built tests.</summary>
internal static class ReadingFolders
{
    public static string Root { get; } = FindRoot();

    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>Feeds with what another reader makes of them; not part of the repository, so perhaps not there.</summary>
    public static string OtherReader => Path.Combine(Root, "..", "shared", "gold", "feeds");

    public static IEnumerable<string> SeedFeeds() => Directory.EnumerateFiles(Seeds)
        .Where(file => Path.GetExtension(file) is ".xml" or ".rdf" or ".atom" or ".rss" or ".json" && Path.GetFileName(file) != "catalogue.json")
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DigestBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no DigestBot.sln above {AppContext.BaseDirectory}");
    }
}
