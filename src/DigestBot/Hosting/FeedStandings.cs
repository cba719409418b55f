using System.Text.Json;
using DigestBot.Cli;
using DigestBot.Polling;
using DigestBot.Storage;
using DigestBot.Storage.LiteDb;

namespace DigestBot.Hosting;

/// <summary>How feeds stand: read from the store by whoever holds it, told to others as one line of JSON.</summary>
internal sealed class FeedStandings(IFeedStateStore states, IPollHistory history, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<FeedStanding> All()
    {
        var now = time.GetUtcNow();
        return [.. states.All().Select(s => FeedStanding.Of(s, now))];
    }

    public IReadOnlyList<PollRecord> Polls(string feedId) => history.Of(feedId);

    /// <summary>As they go over the control pipe.</summary>
    public string AllLine() => JsonSerializer.Serialize(All(), Json);

    /// <summary>Likewise.</summary>
    public string PollsLine(string feedId) => JsonSerializer.Serialize(Polls(feedId), Json);

    /// <summary>Looks into the store of a data folder, or has the bot that holds it look. Makes none.</summary>
    /// <param name="start">The folder.</param>
    /// <param name="question">To the bot.</param>
    /// <param name="look">The same question to the store.</param>
    /// <param name="nothing">The answer when there is no store.</param>
    /// <exception cref="BadInputException">The store is damaged, or whoever holds it does not answer.</exception>
    public static T Ask<T>(BotStart start, string question, Func<FeedStandings, T> look, T nothing)
    {
        if (!File.Exists(start.Data.Database))
        {
            return nothing;
        }

        using var held = DataFolderLock.TryTake(start.Data);
        if (held is null)
        {
            var answer = ControlClient.Ask(start.Data, question);
            return answer.StartsWith("error ", StringComparison.Ordinal)
                ? throw new BadInputException(answer["error ".Length..])
                : JsonSerializer.Deserialize<T>(answer, Json)!;
        }

        using var store = new LiteStore(new LiteStoreOptions(start.Data.Database));
        return look(new FeedStandings(new LiteFeedStateStore(store), new LitePollHistory(store), start.Time ?? TimeProvider.System));
    }
}
