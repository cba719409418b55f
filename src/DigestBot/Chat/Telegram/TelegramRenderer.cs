using DigestBot.Commands;
using DigestBot.Digests;
using DigestBot.Digests.Formats;

namespace DigestBot.Chat.Telegram;

/// <summary>Lays out digests and answers for Telegram.</summary>
internal static class TelegramRenderer
{
    private const int LongestHeadline = 400;
    private const int LongestNames = 400;
    private const int LongestOther = 800;

    /// <summary>A digest, or a part of one.</summary>
    public static HtmlText Digest(Digest digest)
    {
        var html = new HtmlText();
        if (digest.Title is { } title)
        {
            Line(html, digest.Language).Bold(title);
        }

        foreach (var words in new[] { digest.Subtitle, digest.Note, digest.Nothing }.OfType<string>())
        {
            Line(html, digest.Language).Text(Cut(words, LongestOther * 4));
        }

        foreach (var story in digest.Stories)
        {
            Gap(html).Append(Story(story, digest.Language));
        }

        if (digest.More is { } more)
        {
            html.Mark("\n");
            Words(Line(html, digest.Language), more, digest.Language);
        }

        return html;
    }

    /// <summary>One story.</summary>
    public static HtmlText Story(DigestStory story, string language)
    {
        var html = new HtmlText();
        if (story.Section is { } section)
        {
            Line(html, language).Bold("— " + section + " —");
        }

        var headline = Cut(story.Headline ?? story.CardLine, LongestHeadline);
        Line(html, language).Text(Icons.Action(story.Action) + " ").Bold(headline);
        if (story.OriginalHeadline is { Length: > 0 } original)
        {
            Isolated(Line(html, language), original, language, cut => html.Italic(Cut(cut, LongestHeadline))).Text(StoryLines.Aside(story.OriginalNote, language));
        }

        Line(html, language).Text(Cut(Facts(story, language), LongestNames));
        var source = story.Sources[0];
        Isolated(Line(html, language), source.Name, language, name => html.Link(Cut(name, LongestNames), source.Url)).Text(StoryLines.Age(source, language));
        if (story.AlsoReportedBy is { } also)
        {
            Line(html, language).Text(Cut(also, LongestOther));
        }

        return html;
    }

    /// <summary>An answer without its stories.</summary>
    public static HtmlText Answer(CommandReply reply)
    {
        var html = new HtmlText();
        if (reply.Title is { } title)
        {
            Line(html, reply.Language).Bold(Cut(title, LongestHeadline));
        }

        foreach (var line in reply.Lines)
        {
            Words(Line(html, reply.Language), Cut(line, LongestOther), reply.Language);
        }

        return html;
    }

    /// <summary>What the headline does not say: the card's own line already names action and first topic.</summary>
    private static string Facts(DigestStory story, string language)
    {
        var texts = Texts.For(language);
        var isCardLine = story.Headline is null;
        var parties = story.Parties.Select(p => Icons.Flag(p.Country) is { Length: > 0 } flag ? flag + " " + p.Name : p.Name);
        string[] facts = [isCardLine ? string.Empty : story.ActionName, story.DateText, texts.Row(parties), texts.Row(story.Topics.Skip(isCardLine ? 1 : 0))];
        return string.Join(" · ", facts.Where(f => f.Length > 0));
    }

    /// <summary>Words with commands in them: from right to left, the slash would go to the wrong end of a command without a mark.</summary>
    private static void Words(HtmlText html, string words, string language)
    {
        var from = 0;
        for (var at = 0; Bidi.IsRightToLeft(language) && at + 1 < words.Length; at++)
        {
            if (words[at] == '/' && char.IsAsciiLetterLower(words[at + 1]) && (at == 0 || words[at - 1] == ' '))
            {
                html.Text(words[from..at]).Mark(Bidi.LeftToRight);
                from = at;
            }
        }

        html.Text(words[from..]);
    }

    /// <summary>Begins a line on the side of the language.</summary>
    private static HtmlText Line(HtmlText html, string language)
    {
        if (html.Length > 0)
        {
            html.Mark("\n");
        }

        return Bidi.IsRightToLeft(language) ? html.Mark(Bidi.Line(" ", language)[..1]) : html;
    }

    private static HtmlText Gap(HtmlText html) => html.Length > 0 ? html.Mark("\n\n") : html;

    /// <summary>Marks of direction around words from outside; they go in as marks, since text has them taken out.</summary>
    private static HtmlText Isolated(HtmlText html, string words, string language, Action<string> write)
    {
        var isolated = Bidi.Isolate(words, language);
        var marks = isolated.Length > words.Length;
        if (marks)
        {
            html.Mark(isolated[..1]);
        }

        write(words);
        return marks ? html.Mark(isolated[^1..]) : html;
    }

    /// <summary>Cut at a whole character.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }
}
