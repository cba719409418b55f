using System.Text.Json;

namespace DigestBot.Tests.Support;

/// <summary>A data folder for the processes of one test, with the settings they are to have.</summary>
public sealed class BotFolder : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    /// <summary>An empty folder; loopback may be polled, every second, without pauses.</summary>
    public BotFolder()
    {
        Root = Directory.CreateTempSubdirectory("digestbot-process-").FullName;
        Data = Path.Combine(Root, "data");
        _environment["DIGESTBOT_DATA"] = Data;
        Set("Polling:AllowNetworks:0", "127.0.0.0/8");
        Set("Polling:MinInterval", "00:00:01");
        Set("Polling:HostSpacing", "00:00:00"); // all feeds of a test have one host
        Set("Polling:PerHost", "16");
    }

    /// <summary>Holds the data folder and whatever else the test lays down; gone with this object.</summary>
    public string Root { get; }

    /// <summary>The data folder; not there until a process or a test makes it.</summary>
    public string Data { get; }

    /// <summary>The database.</summary>
    public string Database => Path.Combine(Data, "digestbot.db");

    /// <summary>The variables that its processes get.</summary>
    public IReadOnlyDictionary<string, string> Environment => _environment;

    /// <summary>Sets a setting by its key, like <c>Delivery:OnUnknown</c>; null takes it away.</summary>
    public BotFolder Set(string key, string? value)
    {
        var name = "DIGESTBOT_" + key.Replace(":", "__", StringComparison.Ordinal);
        if (value is null)
        {
            _environment.Remove(name);
        }
        else
        {
            _environment[name] = value;
        }

        return this;
    }

    /// <summary>Makes these feeds the catalogue.</summary>
    public BotFolder UseFeeds(params IEnumerable<(string Id, Uri Url)> feeds) => UseCatalogue(JsonSerializer.Serialize(feeds.Select(f => new
    {
        id = f.Id,
        name = "Feed " + f.Id,
        country = "INT",
        kind = "other",
        language = "en",
        url = f.Url,
    })));

    /// <summary>Makes this text the catalogue.</summary>
    public BotFolder UseCatalogue(string json) => Set("Feeds:Catalogue", Write("catalogue.json", json));

    /// <summary>Lays down a file beside the data folder.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Lays down appsettings.json in the data folder.</summary>
    public string WriteSettings(string json)
    {
        Directory.CreateDirectory(Data);
        var path = Path.Combine(Data, "appsettings.json");
        File.WriteAllText(path, json);
        return path;
    }

    /// <summary>Starts the program on this folder.</summary>
    public DigestBotProcess Start(params IEnumerable<string> arguments) => DigestBotProcess.Start(arguments, _environment);

    /// <summary>Runs the program on this folder to its end.</summary>
    public Task<Finished> RunAsync(params IEnumerable<string> arguments) => DigestBotProcess.RunAsync(arguments, environment: _environment);

    /// <summary>The same, with input.</summary>
    public Task<Finished> RunWithInputAsync(string input, params IEnumerable<string> arguments) =>
        DigestBotProcess.RunAsync(arguments, input, _environment);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
