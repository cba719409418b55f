using System.CommandLine;
using System.Globalization;
using DigestBot.Chat.Console;
using DigestBot.Digests;
using DigestBot.Digests.Formats;
using DigestBot.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Cli;

/// <summary><c>digest</c>: the digest of a period, printed.</summary>
internal static class DigestVerb
{
    private static readonly string[] Formats = ["text", "html", "markdown", "json"];

    public static Command Create(IBotFactory bots)
    {
        var language = CommonOptions.Language("Language of the digest [default: en]");
        var since = new Option<string?>("--since") { Description = "Days, hours or weeks back, or a day: 1d, 12h, 2w, 2026-01-31 [default: 1d]", HelpName = "1d" };
        since.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } given && Since(given, DateTimeOffset.UnixEpoch.AddYears(100)) is null)
            {
                r.AddError($"--since is \"{given}\"; allowed are 1d, 12h, 2w or a day like 2026-01-31.");
            }
        });
        var format = new Option<string?>("--format") { Description = string.Join('|', Formats) + " [default: text]", HelpName = "F" };
        format.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } given && !Formats.Contains(given))
            {
                r.AddError($"--format is \"{given}\"; allowed are {string.Join(", ", Formats)}.");
            }
        });
        var data = CommonOptions.Data();
        var command = new Command("digest", "Prints the digest of a period from what is stored") { language, since, format, data };
        command.SetAction((parsed, _) => RunAsync(
            bots,
            CommonOptions.Start(parsed, data, readOnly: true),
            parsed.GetValue(language) ?? "en",
            parsed.GetValue(since) ?? "1d",
            parsed.GetValue(format)));
        return command;
    }

    /// <summary>The first day of a period; null when the text names none.</summary>
    internal static DateOnly? Since(string text, DateTimeOffset now)
    {
        if (CommonOptions.ParseDay(text) is { } day)
        {
            return day;
        }

        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n > 36_500)
        {
            return null;
        }

        TimeSpan? back = text[^1] switch { 'h' => TimeSpan.FromHours(n), 'd' => TimeSpan.FromDays(n), 'w' when n < 5000 => TimeSpan.FromDays(7 * n), _ => null };
        return back is { } span ? DateOnly.FromDateTime((now - span).UtcDateTime) : null;
    }

    private static async Task<int> RunAsync(IBotFactory bots, BotStart start, string language, string since, string? format)
    {
        await using var services = bots.Open(start);
        var from = Since(since, services.GetRequiredService<TimeProvider>().GetUtcNow())!.Value;
        var stories = services.GetRequiredService<IStoryStore>().Between(from, DateOnly.MaxValue.AddDays(-1)).ToList();
        var digest = services.GetRequiredService<DigestComposer>().Compose(stories, language);
        switch (format)
        {
            case "html":
                await StandardStreams.Output.WriteAsync(HtmlDigest.Write(digest));
                break;
            case "markdown":
                await StandardStreams.Output.WriteAsync(MarkdownDigest.Write(digest));
                break;
            case "json":
                await StandardStreams.Output.WriteAsync(JsonDigest.Write(digest));
                break;
            default:
                services.GetRequiredService<ConsoleRenderer>().Write(digest);
                break;
        }

        return 0;
    }
}
