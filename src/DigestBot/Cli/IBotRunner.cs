using DigestBot.Polling;

namespace DigestBot.Cli;

/// <summary>The bot at work.</summary>
public interface IBotRunner
{
    /// <summary>One round over all feeds, then delivers what is due.</summary>
    /// <param name="language">Of what is printed when no platform is set up.</param>
    /// <param name="report">Called after each feed, from any thread.</param>
    /// <param name="cancel">The end; what is under way is kept whole or not at all.</param>
    Task RunOnceAsync(string language, Action<PollOutcome> report, CancellationToken cancel);

    /// <summary>Polls and delivers until cancelled.</summary>
    Task RunAsync(string language, Action<PollOutcome> report, CancellationToken cancel);

    /// <summary>Feeds that are switched on.</summary>
    int EnabledFeeds { get; }
}
