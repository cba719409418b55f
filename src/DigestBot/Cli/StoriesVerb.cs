using System.CommandLine;
using System.Globalization;
using DigestBot.Cards;
using DigestBot.Feeds;
using DigestBot.Storage;
using DigestBot.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>stories</c>: which articles are of one story, as the bot would find after they came in this order.</summary>
internal static class StoriesVerb
{
    private const int ArticlesAtOnce = 100;

    public static Command Create(IBotFactory bots)
    {
        var file = new Argument<string?>("FILE") { Description = "JSON Lines of articles; - or nothing = standard input", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("stories", "Sorts articles into stories; prints {\"id\", \"story\"} a line when the input ends") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            using var input = StandardStreams.Input(parsed.GetValue(file));
            return await RunAsync(bots, input, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(IBotFactory bots, TextReader input, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("digestbot-stories-").FullName;
        try
        {
            var start = new BotStart { Data = new DataFolder(folder), ThrowAway = true, Catalogue = new FeedCatalogue([], ownFile: null) };
            await using var services = bots.Open(start);
            var spool = Path.Combine(folder, "ids"); // what the store does not keep: the ids as given, in order
            var failed = await TakeAsync(services, input, spool, cancel);
            await TellAsync(services.GetRequiredService<IStoryStore>(), services.GetRequiredService<IArticleStore>(), spool, cancel);
            return failed ? BadInputException.SomeFailed : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> TakeAsync(ServiceProvider services, TextReader input, string spool, CancellationToken cancel)
    {
        var intake = new Batches(services);
        var failed = false;
        await using var ids = new StreamWriter(spool);
        for (long number = 1; await input.ReadLineAsync(cancel) is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var parsed = ArticleLine.Parse(line, number);
            if (parsed.Article is { } article)
            {
                await ids.WriteLineAsync("=" + JsonLine.Of(parsed.Id));
                intake.Add(article);
            }
            else
            {
                failed = true;
                await StandardStreams.Error.WriteLineAsync(parsed.Error);
                await ids.WriteLineAsync(JsonLine.Error(parsed.Id, parsed.Error!));
            }
        }

        intake.Flush();
        return failed;
    }

    private static async Task TellAsync(IStoryStore stories, IArticleStore articles, string spool, CancellationToken cancel)
    {
        using var ids = new StreamReader(spool);
        var number = 0L;
        while (await ids.ReadLineAsync(cancel) is { } line)
        {
            if (line[0] != '=')
            {
                await StandardStreams.Output.WriteLineAsync(line);
                continue;
            }

            var story = articles.Seen(Key(++number)) is { } seen && articles.Find(seen.Article) is { } article ? stories.Current(article.Story) : null;
            await StandardStreams.Output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{line.AsSpan(1)},\"story\":\"s{story}\"}}"));
        }

        await StandardStreams.Output.FlushAsync(cancel);
    }

    /// <summary>Articles are kept under their number: ids as given may be long, or the same twice.</summary>
    private static string Key(long number) => "n" + number.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Takes articles in by the hundred, so that a transaction costs little and memory stays small.</summary>
    private sealed class Batches(ServiceProvider services)
    {
        private readonly StoryMerger _merger = services.GetRequiredService<StoryMerger>();
        private readonly ITransactions _transactions = services.GetRequiredService<ITransactions>();
        private readonly CardWriter _cards = services.GetRequiredService<CardWriter>();
        private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();
        private readonly List<Article> _waiting = [];
        private long _number;

        public void Add(Article article)
        {
            _waiting.Add(article with { Id = Key(++_number) });
            if (_waiting.Count >= ArticlesAtOnce)
            {
                Flush();
            }
        }

        public void Flush()
        {
            var now = _time.GetUtcNow();
            var prepared = _waiting.AsParallel().AsOrdered().Select(a => new PreparedArticle(a, _cards.Write(a), now)).ToList();
            _transactions.Run(() => prepared.ForEach(p => _merger.Take(p, fingerprint: 0)));
            _waiting.Clear();
        }
    }
}
