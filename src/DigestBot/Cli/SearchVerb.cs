using System.CommandLine;
using DigestBot.Cards.Languages;
using DigestBot.Chat.Console;
using DigestBot.Digests;
using DigestBot.Search;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>search</c>: past stories.</summary>
internal static class SearchVerb
{
    private const int MostMeant = 3;

    public static Command Create(IBotFactory bots)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, all of which must occur, accents, case and endings aside; also \"a phrase\", -without, begin*, party:RU, country:RU, from:2026-01, to:2026-01-31, action:spectrum, lang:es, topic:5g, feed:ID, -party:BR", Arity = ArgumentArity.ZeroOrMore };
        var party = new Option<string?>("--party") { Description = "Only stories with this party: an id like country:RU, or a name in any language", HelpName = "ID|NAME" };
        var from = CommonOptions.Day("--from", "Published on this day or later");
        var to = CommonOptions.Day("--to", "Published on this day or before");
        var language = CommonOptions.Language("Only stories reported in this language");
        var action = CommonOptions.Action();
        var limit = new Option<int>("--limit") { Description = "At most so many", DefaultValueFactory = _ => 20, HelpName = "N" };
        limit.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && (!int.TryParse(r.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var n) || n is < 1 or > 10_000))
            {
                r.AddError($"--limit is \"{r.Tokens[0].Value}\"; allowed is a whole number from 1 to 10000.");
            }
        });
        var json = CommonOptions.Json();
        var data = CommonOptions.Data();
        var command = new Command("search", "Finds past stories, the best first") { query, party, from, to, language, action, limit, json, data };
        command.SetAction((parsed, cancel) =>
        {
            var wanted = new StoryQuery
            {
                Text = string.Join(' ', parsed.GetValue(query) ?? []),
                From = CommonOptions.ParseDay(parsed.GetValue(from)),
                To = CommonOptions.ParseDay(parsed.GetValue(to)),
                Language = parsed.GetValue(language),
                Action = parsed.GetValue(action),
                Limit = parsed.GetValue(limit),
            };
            return RunAsync(bots, CommonOptions.Start(parsed, data, readOnly: true), wanted, parsed.GetValue(party), parsed.GetValue(json), cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(IBotFactory bots, BotStart start, StoryQuery query, string? party, bool json, CancellationToken cancel)
    {
        await using var services = bots.Open(start);
        var suggestions = services.GetRequiredService<PartySuggestions>();
        await ErrorProgress.RunAsync("Bringing the search index up to date", progress => services.GetRequiredService<IndexKeeper>().CatchUp(progress, cancel));
        var page = services.GetRequiredService<IStorySearch>().Page(query with { Parties = Parties(party, suggestions) }, cancel);
        foreach (var unknown in page.UnknownParties)
        {
            await StandardStreams.Error.WriteLineAsync($"\"{unknown}\" is no party that is known by name; it was searched as words.{Meant(unknown, suggestions)}");
        }

        if (json)
        {
            foreach (var hit in page.Hits)
            {
                await StandardStreams.Output.WriteLineAsync(StoryJson.Of(hit, page.Instead));
            }

            return 0;
        }

        var reader = query.Language ?? "en";
        var texts = Texts.For(reader);
        var composer = services.GetRequiredService<DigestComposer>();
        services.GetRequiredService<ConsoleRenderer>().Write(
            new Digest
            {
                Language = reader,
                Note = texts.Instead([.. page.Instead.Select(i => (i.Typed, i.Shown))]),
                Stories = [.. page.Hits.Select(h => composer.Tell(h.Story, reader))],
                Nothing = page.Hits.Count == 0 ? texts.Fill(texts.Words.NothingFound, query.Text) : null,
            },
            page.Hits.ToDictionary(h => h.Story.Id, h => h.Matched));
        return 0;
    }

    private static string Meant(string name, PartySuggestions suggestions) => suggestions.For(name, "en", MostMeant) is { Count: > 0 } meant
        ? $" Did you mean {string.Join(", ", meant.Select(m => $"{m.Id} ({m.Name})"))}?"
        : string.Empty;

    private static IReadOnlyCollection<string> Parties(string? given, PartySuggestions suggestions)
    {
        if (given is null)
        {
            return [];
        }

        if (given.Contains(':', StringComparison.Ordinal))
        {
            return [given];
        }

        var found = PartyNames.Resolve(given);
        return found.Count > 0
            ? found
            : throw new BadInputException($"--party is \"{given}\", which is no party that is known by name; give its id, like country:RU or organisation:itu.{Meant(given, suggestions)}");
    }
}
