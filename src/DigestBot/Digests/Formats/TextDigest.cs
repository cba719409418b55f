using System.Text;

namespace DigestBot.Digests.Formats;

/// <summary>A digest as plain text: for pipes, files and mail.</summary>
public static class TextDigest
{
    /// <summary>The whole digest, ending in a line break.</summary>
    public static string Write(Digest digest)
    {
        var text = new StringBuilder();
        if (digest.Title is { } title)
        {
            text.Append(title).Append('\n');
        }

        if (digest.Subtitle is { } subtitle)
        {
            text.Append(subtitle).Append('\n');
        }

        if (digest.Note is { } note)
        {
            text.Append(note).Append('\n');
        }

        if (digest.Nothing is { } nothing)
        {
            text.Append(nothing).Append('\n');
        }

        foreach (var story in digest.Stories)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            Story(text, story, digest.Language);
        }

        if (digest.More is { } more)
        {
            text.Append('\n').Append(more).Append('\n');
        }

        return Printable.Of(text.ToString());
    }

    private static void Story(StringBuilder text, DigestStory story, string language)
    {
        if (story.Section is { } section)
        {
            text.Append(section).Append("\n\n");
        }

        text.Append("* ").Append(story.Headline ?? story.CardLine).Append('\n');
        if (story.OriginalHeadline is { Length: > 0 } original)
        {
            text.Append("  ").Append(original).Append(StoryLines.Aside(story.OriginalNote, language)).Append('\n');
        }

        text.Append("  ").AppendJoin(" | ", StoryLines.Facts(story, language)).Append('\n');
        var source = story.Sources[0];
        text.Append("  ").Append(StoryLines.Source(source, language)).Append(source.Url is null ? string.Empty : ": " + source.Url).Append('\n');
        if (story.AlsoReportedBy is { } also)
        {
            text.Append("  ").Append(also).Append('\n');
        }
    }
}
