namespace DigestBot.Storage;

/// <summary>The folder that holds all that a bot keeps: database, settings, own feeds.</summary>
/// <param name="Path">Absolute.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>Names the folder when no option does.</summary>
    public const string EnvironmentVariable = "DIGESTBOT_DATA";

    /// <summary>The database.</summary>
    public string Database => System.IO.Path.Combine(Path, "digestbot.db");

    /// <summary>The settings.</summary>
    public string Settings => System.IO.Path.Combine(Path, "appsettings.json");

    /// <summary>Feeds that the owner added or switched off.</summary>
    public string OwnFeeds => System.IO.Path.Combine(Path, "feeds.json");

    /// <summary>The folder of the search index, which can be deleted at any time: it is built anew from the database.</summary>
    public string SearchIndex => System.IO.Path.Combine(Path, "search");

    /// <summary>The folder as asked for: the option, else the environment, else the platform's place for a user's data.</summary>
    public static DataFolder Of(string? option)
    {
        var path = option ?? Environment.GetEnvironmentVariable(EnvironmentVariable);
        if (string.IsNullOrWhiteSpace(path))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            path = System.IO.Path.Combine(home.Length > 0 ? home : System.IO.Path.GetTempPath(), "digestbot");
        }

        return new DataFolder(System.IO.Path.GetFullPath(path));
    }

    /// <summary>Makes the folder if need be.</summary>
    /// <exception cref="BadInputException">It cannot be made or written to.</exception>
    public DataFolder Ready()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var probe = System.IO.Path.Combine(Path, $".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return this;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"The data folder {Path} cannot be written to: {e.Message.TrimEnd('.')}. Name another one with --data or {EnvironmentVariable}.", e);
        }
    }
}
