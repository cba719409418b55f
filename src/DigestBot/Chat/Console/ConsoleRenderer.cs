using System.Globalization;
using System.Text;
using DigestBot.Digests;
using DigestBot.Digests.Formats;
using Spectre.Console;

namespace DigestBot.Chat.Console;

/// <summary>Shows digests to a person at a terminal, in colour and with flags where it can; as plain text in a pipe.</summary>
public sealed class ConsoleRenderer(IAnsiConsole console, TextWriter plain)
{
    /// <summary>Whether a person looks: otherwise the output is for programs and stays plain.</summary>
    private bool Plain => !console.Profile.Capabilities.Ansi;

    /// <summary>The renderer for the terminal that the process has, if any.</summary>
    /// <param name="plain">Where plain text goes when there is none.</param>
    public static ConsoleRenderer ForTerminal(TextWriter plain) => new(AnsiConsole.Console, plain);

    /// <summary>Shows a digest, or a part of one.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="marks">The words to mark in each story's headlines, as they are written there; null = headlines stand out whole.</param>
    public void Write(Digest digest, IReadOnlyDictionary<long, IReadOnlyList<string>>? marks = null)
    {
        if (Plain)
        {
            // One write a message, so that a killed process leaves no half a message.
            plain.Write(TextDigest.Write(digest) + (digest.Stories.Count > 0 ? "\n" : string.Empty));
            plain.Flush();
            return;
        }

        if (digest.Title is { } title)
        {
            console.Write(new Rule($"[bold]{Safe(title)}[/]").LeftJustified());
        }

        if (digest.Subtitle is { } subtitle)
        {
            console.MarkupLine($"[grey]{Safe(subtitle)}[/]");
        }

        if (digest.Nothing is { } nothing)
        {
            console.MarkupLine(Safe(nothing));
        }

        if (digest.Note is { } note)
        {
            console.MarkupLine(Safe(note));
        }

        foreach (var story in digest.Stories)
        {
            Story(story, digest.Language, marks is null ? null : marks.GetValueOrDefault(story.Id, []));
        }
    }

    private void Story(DigestStory story, string language, IReadOnlyList<string>? marks)
    {
        var pictures = console.Profile.Capabilities.Unicode;
        var colour = Colour(story.Action);
        console.WriteLine();
        console.MarkupLine($"{(pictures ? Icons.Action(story.Action) + " " : string.Empty)}{(marks is null ? $"[bold]{Safe(story.Headline ?? story.CardLine)}[/]" : Marked(story.Headline ?? story.CardLine, marks))}");
        if (story.OriginalHeadline is { Length: > 0 } original)
        {
            Line($"[italic]{Marked(original, marks ?? [])}[/][grey]{Safe(StoryLines.Aside(story.OriginalNote, language))}[/]");
        }

        var parties = string.Join(", ", story.Parties.Select(p => (pictures ? Flagged(p) : p.Name)));
        var facts = new[] { $"[{colour}]{Safe(story.ActionName)}[/]", Safe(story.DateText), Safe(parties), $"[teal]{Safe(string.Join(", ", story.Topics))}[/]" };
        Line(string.Join(" · ", facts.Where(f => f.Length > 0 && f != "[teal][/]")));
        Line(Source(story.Sources[0], language));
        if (story.AlsoReportedBy is { } also)
        {
            Line($"[grey]{Safe(also)}[/]");
        }
    }

    /// <summary>A line under a headline; where it is too long it goes on under itself.</summary>
    private void Line(string markup) => console.Write(new Padder(new Markup(markup), new Padding(3, 0, 0, 0)));

    private static string Flagged(DigestParty party) => Icons.Flag(party.Country) is { Length: > 0 } flag ? flag + " " + party.Name : party.Name;

    private static string Source(DigestSource source, string language)
    {
        var words = Safe(StoryLines.Source(source, language));
        return Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? string.Create(CultureInfo.InvariantCulture, $"[link={Safe(url.AbsoluteUri)}]{words}[/] [grey]{Safe(url.AbsoluteUri)}[/]")
            : words;
    }

    /// <summary>Markup with some words in bold.</summary>
    private static string Marked(string text, IReadOnlyList<string> words)
    {
        var markup = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var (start, word) = words.Where(w => w.Length > 0).Select(w => (At: text.IndexOf(w, at, StringComparison.Ordinal), Word: w))
                .Where(w => w.At >= 0).OrderBy(w => w.At).ThenByDescending(w => w.Word.Length).FirstOrDefault((text.Length, string.Empty));
            markup.Append(Safe(text[at..start]));
            markup.Append(word.Length > 0 ? $"[bold]{Safe(word)}[/]" : string.Empty);
            at = start + word.Length;
        }

        return markup.ToString();
    }

    private static string Safe(string text) => Markup.Escape(Printable.Of(text));

    private static string Colour(string action) => action switch
    {
        "agreement" or "meeting" or "appointment" => "blue",
        "incident" or "warning" or "penalty" => "red",
        "spectrum" or "licence" or "launch" => "green",
        "legislation" or "decision" or "consultation" => "yellow",
        _ => "silver",
    };
}
