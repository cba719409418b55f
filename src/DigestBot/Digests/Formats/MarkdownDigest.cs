using System.Text;

namespace DigestBot.Digests.Formats;

/// <summary>A digest as CommonMark.</summary>
public static class MarkdownDigest
{
    /// <summary>The text.</summary>
    public static string Write(Digest digest)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Safe(digest.Title)).Append('\n');
        if (digest.Subtitle is { } subtitle)
        {
            text.Append('\n').Append(Safe(subtitle)).Append('\n');
        }

        if (digest.Nothing is { } nothing)
        {
            text.Append('\n').Append(Safe(nothing)).Append('\n');
        }

        foreach (var story in digest.Stories)
        {
            text.Append("\n## ").Append(Icons.Action(story.Action)).Append(' ').Append(Safe(story.Headline ?? story.CardLine)).Append("\n\n");
            if (story.OriginalHeadline is { Length: > 0 } original)
            {
                text.Append("> ").Append(Safe(original)).Append(Safe(StoryLines.Aside(story.OriginalNote, digest.Language))).Append("\n\n");
            }

            text.AppendJoin(" · ", StoryLines.Facts(story, digest.Language).Select(Safe)).Append("\n\n").Append(Link(story.Sources[0], digest.Language)).Append('\n');
            if (story.AlsoReportedBy is { } also)
            {
                text.Append('\n').Append(Safe(also)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Link(DigestSource source, string language)
    {
        var words = Safe(StoryLines.Source(source, language));
        return Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? $"[{words}](<{url.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal)}>)"
            : words;
    }

    private static string Safe(string? text)
    {
        var safe = new StringBuilder();
        foreach (var c in Printable.Of((text ?? string.Empty).ReplaceLineEndings(" ")))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
            {
                safe.Append('\\');
            }

            safe.Append(c);
        }

        return safe.ToString();
    }
}
