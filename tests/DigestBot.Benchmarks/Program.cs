using DigestBot.Benchmarks;
using DigestBot.Benchmarks.Micro;
using DigestBot.Benchmarks.Rounds;

var small = args.Contains("--small");
switch (args.Where(a => a != "--small").ToArray())
{
    case ["rounds"]:
        await RoundsBenchmark.RunAsync(small);
        return 0;
    case ["polls"]:
        await PollsBenchmark.RunAsync(small);
        return 0;
    case ["cards"]:
        await CardsBenchmark.RunAsync(small);
        return 0;
    case ["store"]:
        StoreBenchmark.Run(small);
        return 0;
    case ["store", var items]:
        StoreBenchmark.Run(small, Count(items));
        return 0;
    case ["match"]:
        MatchBenchmark.Run(small, file: null);
        return 0;
    case ["match", var file]:
        MatchBenchmark.Run(small, file);
        return 0;
    case ["parse"]:
        ParseBenchmark.Run(small);
        return 0;
    case ["search"]:
        SearchBenchmark.Run(small);
        return 0;
    case ["demo"]:
        DemoBenchmark.Run(small);
        return 0;
    case ["micro"]:
        MicroBenchmark.Run(small);
        return 0;

    // What the benchmarks start beside themselves, so that its memory and its warm-up are its own.
    case ["serve", var feeds]:
        await FeedServer.RunAsync(Count(feeds));
        return 0;
    case ["serve-small", var hosts]:
        await SmallFeedServer.RunAsync(Count(hosts));
        return 0;
    case ["poll-often", var folder, var rounds]:
        await PollOftenChild.RunAsync(folder, Count(rounds));
        return 0;
    case ["fetch", var address, var feeds]:
        await BareFetch.RunAsync(address, Count(feeds));
        return 0;
    case ["poll", var folder]:
        await PollChild.RunAsync(folder);
        return 0;
    case ["first-card", var articles]:
        CardsBenchmark.FirstCard(Count(articles));
        return 0;
    case []:
        Console.WriteLine(
            """
            dotnet run -c Release --project tests/DigestBot.Benchmarks -- NAME [--small]

            rounds  polling 1,000 feeds: a first round, unchanged rounds, memory
            polls   polling 10,000 feeds that have not changed, twenty times: time, memory
            cards   articles a second through the card writer and through `cards`
            store   what storing one item costs in a small and in a large store; how many ITEMS the large one has may follow
            match   what finding an article's story by its words costs; a FILE of articles may follow
            parse   feeds a second through the parser, against a bare XmlReader
            search  an index over 200,000 stories: building, size, queries, suggestions
            demo    wall time of `digestbot demo`
            micro   parser, story keys, folded words under BenchmarkDotNet
            """);
        return 0;
    default:
        Console.Error.WriteLine($"No benchmark is called \"{string.Join(' ', args)}\"; without a name they are listed.");
        return 2;
}

static int Count(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
