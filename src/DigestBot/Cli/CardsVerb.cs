using System.CommandLine;
using System.Globalization;
using System.Threading.Channels;
using DigestBot.Cards;

namespace DigestBot.Cli;

/// <summary><c>cards</c>: articles in, cards out.</summary>
internal static class CardsVerb
{
    private const int UnderWay = 32; // lines read ahead of the one that is written next: bounds memory, keeps both cores busy

    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "JSON Lines of articles; - or nothing = standard input", Arity = ArgumentArity.ZeroOrOne };
        var text = new Option<bool>("--text") { Description = "The input is one plain-text article, its first line the title; prints its card for people" };
        var json = CommonOptions.Json();
        var language = CommonOptions.Language("Language of the parties' names [default: the article's]");
        var command = new Command("cards", "Turns articles into cards, one a line") { file, text, json, language };
        command.SetAction(async (parsed, cancel) =>
        {
            using var input = StandardStreams.Input(parsed.GetValue(file));
            var names = parsed.GetValue(language);
            return parsed.GetValue(text)
                ? await TextAsync(input, parsed.GetValue(json), names, cancel)
                : await StreamAsync(input, StandardStreams.Output, names, cancel);
        });
        return command;
    }

    /// <summary>Streams: order kept, several at once, output flushed whenever no further line is ready.</summary>
    internal static async Task<int> StreamAsync(TextReader input, TextWriter output, string? nameLanguage, CancellationToken cancel)
    {
        var writer = new CardWriter();
        var lines = Channel.CreateBounded<Task<(string Line, bool Failed)>>(UnderWay);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = ReadAsync(input, lines.Writer, line => Card(writer, line, nameLanguage), both.Token);
        var failed = false;
        try
        {
            while (await lines.Reader.WaitToReadAsync(cancel))
            {
                while (lines.Reader.TryRead(out var next))
                {
                    var (line, bad) = await next;
                    failed |= bad;
                    await output.WriteLineAsync(line);
                }

                await output.FlushAsync(cancel);
            }
        }
        finally
        {
            await both.CancelAsync(); // a closed output ends the reading too
        }

        await reading;
        return failed ? BadInputException.SomeFailed : 0;
    }

    private static async Task ReadAsync(
        TextReader input, ChannelWriter<Task<(string Line, bool Failed)>> lines, Func<(string Text, long Number), (string Line, bool Failed)> make, CancellationToken cancel)
    {
        try
        {
            for (long number = 1; await input.ReadLineAsync(cancel) is { } text; number++)
            {
                if (text.Length > 0)
                {
                    var line = (text, number);
                    await lines.WriteAsync(Task.Run(() => make(line), cancel), cancel);
                }
            }

            lines.TryComplete();
        }
        catch (Exception e)
        {
            lines.TryComplete(e); // comes out where the lines are awaited
        }
    }

    private static (string Line, bool Failed) Card(CardWriter writer, (string Text, long Number) line, string? nameLanguage)
    {
        var parsed = ArticleLine.Parse(line.Text, line.Number);
        if (parsed.Article is not { } article)
        {
            StandardStreams.Error.WriteLine(parsed.Error);
            return (JsonLine.Error(parsed.Id, parsed.Error!), Failed: true);
        }

        var card = writer.Write(article, nameLanguage);
        return (CardJson.Write(card, parsed.Html ? article.Text : null), Failed: false);
    }

    private static async Task<int> TextAsync(TextReader input, bool json, string? nameLanguage, CancellationToken cancel)
    {
        var all = await input.ReadToEndAsync(cancel);
        var end = all.AsSpan().IndexOfAny('\r', '\n');
        var title = end < 0 ? all : all[..end];
        var article = new Article { Id = "text", Title = title.Trim(), Text = end < 0 ? string.Empty : all[end..].Trim().ReplaceLineEndings("\n") };
        var card = new CardWriter().Write(article, nameLanguage);
        if (json)
        {
            await StandardStreams.Output.WriteLineAsync(CardJson.Write(card));
        }
        else
        {
            CardPrinter.Print(Spectre.Console.AnsiConsole.Console, article, card, nameLanguage ?? card.Language, CultureInfo.InvariantCulture);
        }

        return 0;
    }
}
