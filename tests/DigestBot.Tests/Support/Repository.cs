namespace DigestBot.Tests.Support;

/// <summary>Where the repository is, seen from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Reading.ReadingFolders.Root;

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);
}
