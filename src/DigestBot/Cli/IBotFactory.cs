using DigestBot.Feeds;
using DigestBot.Polling;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary>Puts a bot together for a verb.</summary>
public interface IBotFactory
{
    /// <summary>A whole bot on a data folder, locked for this process.</summary>
    /// <exception cref="BadInputException">Settings or folder are wrong.</exception>
    ServiceProvider Open(BotStart start);

    /// <summary>The feeds alone, without opening the store.</summary>
    FeedCatalogue Catalogue(BotStart start);

    /// <summary>What is needed to fetch and read feeds, without a store.</summary>
    ServiceProvider OpenReading(BotStart start);

    /// <summary>How the feeds of a data folder stand, from its store or from the bot that runs there; null when there is no store.</summary>
    /// <exception cref="BadInputException">The store is damaged, or whoever holds it does not answer.</exception>
    IReadOnlyList<FeedStanding>? Standings(BotStart start);

    /// <summary>How the last polls of a feed ended, the newest first; none when there is no store.</summary>
    /// <exception cref="BadInputException">The store is damaged, or whoever holds it does not answer.</exception>
    IReadOnlyList<PollRecord> Polls(BotStart start, string feedId);

    /// <summary>Copies the store of a data folder; a bot that runs there does it itself.</summary>
    /// <exception cref="BadInputException">There is no store, or the target cannot be written.</exception>
    void Backup(BotStart start, string target);

    /// <summary>Puts a copy into a data folder that has no store.</summary>
    /// <exception cref="BadInputException">The file is no store, or the folder has one.</exception>
    void Restore(BotStart start, string source);

    /// <summary>What is wrong with the bot that runs on a data folder; null when nothing is.</summary>
    string? Trouble(BotStart start);
}
