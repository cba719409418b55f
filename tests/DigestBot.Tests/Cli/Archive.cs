using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>A data folder with a few stories of different years, languages and actions, taken in from a real feed. Tests only read it.</summary>
public sealed class Archive : IAsyncLifetime
{
    public const string Memorandum = "Russia and Mexico sign memorandum on e-government";
    public const string Fine = "Brazil's regulator fines three operators for outages";
    public const string Licences = "Colombia adjudica licencias de espectro a cuatro operadores móviles";

    /// <summary>The folder.</summary>
    public BotFolder Folder { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var server = await FeedServer.StartAsync();
        var english = server.Feed("english")
            .Add(Memorandum, "Russia and Mexico signed a memorandum on e-government on 5 October 2010.", At(2010, 10, 6))
            .Add(Fine, "On 9 March 2011 the regulator of Brazil fined three operators for network outages.", At(2011, 3, 10));
        var spanish = server.Feed("spanish")
            .Add(Licences, "El Ministerio de Colombia adjudicó el 2 de mayo de 2012 las licencias de espectro a cuatro operadores móviles.", At(2012, 5, 3));
        Folder.UseFeeds(("english", english.Url), ("spanish", spanish.Url));
        (await Folder.RunAsync("run", "--once")).Success();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 0, 0, TimeSpan.Zero);
}
