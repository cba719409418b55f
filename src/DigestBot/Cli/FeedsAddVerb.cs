using System.CommandLine;
using System.Text.Json;
using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>feeds add</c>: one feed more, tried before it is kept.</summary>
internal static class FeedsAddVerb
{
    /// <summary>The kinds as the catalogue writes them.</summary>
    private static readonly Dictionary<string, FeedKind> Kinds =
        Enum.GetValues<FeedKind>().ToDictionary(k => JsonNamingPolicy.KebabCaseLower.ConvertName(k.ToString()), StringComparer.Ordinal);

    public static Command Create(IBotFactory bots)
    {
        var url = new Argument<string>("URL") { Description = "The feed's address" };
        var id = new Option<string?>("--id") { Description = "Its id [default: made from the address]", HelpName = "ID" };
        var name = new Option<string?>("--name") { Description = "Its name [default: the feed's title]", HelpName = "NAME" };
        var country = new Option<string?>("--country") { Description = "ISO 3166-1 code, INT or EU [default: INT]", HelpName = "CC" };
        var language = new Option<string?>("--language") { Description = "ISO 639-1 code [default: what the feed says, else en]", HelpName = "xx" };
        var kind = Kind();
        var untried = new Option<bool>("--untried") { Description = "Keep it without polling it first" };
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("add", "Adds a feed") { url, id, name, country, language, kind, untried, data, config };
        command.SetAction(async (parsed, cancel) =>
        {
            var start = CommonOptions.Start(parsed, data, config);
            start.Data.Ready();
            var address = Address(parsed.GetValue(url)!);
            var read = parsed.GetValue(untried) ? null : await TryAsync(bots, start, address, cancel);
            var source = new FeedSource
            {
                Id = parsed.GetValue(id) ?? FeedIds.From(address),
                Name = parsed.GetValue(name) ?? read?.Title ?? address.Host,
                Country = parsed.GetValue(country)?.ToUpperInvariant() ?? "INT",
                Kind = ParseKind(parsed.GetValue(kind)) ?? FeedKind.Other,
                Language = parsed.GetValue(language) ?? read?.Language?.Split('-')[0].ToLowerInvariant() ?? "en",
                Url = address,
                Site = read?.HomePageUrl,
            };
            bots.Catalogue(start).Add(source);
            await StandardStreams.Error.WriteLineAsync($"Added {source.Id}: {source.Name} ({read?.Items.Count ?? 0} items).");
            return 0;
        });
        return command;
    }

    private static Option<string?> Kind()
    {
        var option = new Option<string?>("--kind") { Description = $"Who publishes it: {string.Join(' ', Kinds.Keys)} [default: other]", HelpName = "KIND" };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } given && ParseKind(given) is null)
            {
                r.AddError($"--kind is \"{given}\"; allowed are {string.Join(", ", Kinds.Keys)}.");
            }
        });
        return option;
    }

    private static FeedKind? ParseKind(string? given) => given is not null && Kinds.TryGetValue(given, out var kind) ? kind : null;

    private static Uri Address(string given) => Uri.TryCreate(given, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
        ? url
        : throw new BadInputException($"URL is \"{given}\"; it must begin with http:// or https://.");

    private static async Task<ReadFeed> TryAsync(IBotFactory bots, BotStart start, Uri address, CancellationToken cancel)
    {
        await using var services = bots.OpenReading(start);
        var source = FeedSources.Unlisted(address.OriginalString);
        var fetched = await services.GetRequiredService<IFeedFetcher>().FetchAsync(source, FeedState.New(source.Id, address.AbsoluteUri), cancel);
        var read = fetched.Feed is { } feed
            ? services.GetRequiredService<FeedParser>().Read(feed, cancel)
            : new FeedReadResult(null, fetched.Error);
        return read.Feed ?? throw new BadInputException($"{address} was not added: {read.Error} (--untried adds it all the same)")
        {
            ExitCode = BadInputException.SomeFailed,
        };
    }
}
