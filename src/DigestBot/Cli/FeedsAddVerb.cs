using System.CommandLine;
using System.Text.Json;
using DigestBot.Feeds;
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
        var url = new Argument<string>("URL") { Description = "The address of a feed, or of a page that has one" };
        var id = new Option<string?>("--id") { Description = "Its id [default: made from the address]", HelpName = "ID" };
        var name = new Option<string?>("--name") { Description = "Its name [default: the feed's title]", HelpName = "NAME" };
        var country = new Option<string?>("--country") { Description = "ISO 3166-1 code, INT or EU [default: INT]", HelpName = "CC" };
        var language = new Option<string?>("--language") { Description = "ISO 639-1 code [default: what the feed says, else en]", HelpName = "xx" };
        var kind = Kind();
        var untried = new Option<bool>("--untried") { Description = "Keep it without polling it first" };
        var fullText = new Option<bool>("--full-text") { Description = "Fetch the pages of items of which the feed gives only the beginning" };
        var data = CommonOptions.Data();
        var config = CommonOptions.Config();
        var command = new Command("add", "Adds a feed; of a page, the feed that it names") { url, id, name, country, language, kind, untried, fullText, data, config };
        command.SetAction(async (parsed, cancel) =>
        {
            var start = CommonOptions.Start(parsed, data, config);
            start.Data.Ready();
            var address = Address(parsed.GetValue(url)!);
            FeedTrial? tried = null;
            if (!parsed.GetValue(untried))
            {
                await using var services = bots.OpenReading(start);
                tried = await TryAsync(services, address, cancel);
                await tried.TellAsync(address);
                address = tried.Address;
            }

            var read = tried?.Feed;
            var source = new FeedSource
            {
                Id = parsed.GetValue(id) ?? FeedIds.From(address),
                Name = parsed.GetValue(name) ?? read?.Title ?? address.Host,
                Country = parsed.GetValue(country)?.ToUpperInvariant() ?? "INT",
                Kind = ParseKind(parsed.GetValue(kind)) ?? FeedKind.Other,
                Language = parsed.GetValue(language) ?? read?.Language?.Split('-')[0].ToLowerInvariant() ?? "en",
                Url = address,
                FullText = parsed.GetValue(fullText),
                Site = read?.HomePageUrl,
            };
            bots.Catalogue(start).Add(source);
            await StandardStreams.Error.WriteLineAsync($"Added {source.Id}: {source.Name} ({read?.Items.Count ?? 0} items).");
            return 0;
        });
        return command;
    }

    private static async Task<FeedTrial> TryAsync(ServiceProvider services, Uri address, CancellationToken cancel)
    {
        try
        {
            return await FeedTrial.RunAsync(services, address, cancel);
        }
        catch (BadInputException e)
        {
            throw new BadInputException(e.Message + " (--untried adds it all the same)", e) { ExitCode = e.ExitCode };
        }
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
}
