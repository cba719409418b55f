using System.Globalization;
using System.Net;
using System.Text;

namespace DigestBot.Digests.Formats;

/// <summary>A digest as a whole HTML page, without scripts or anything to load.</summary>
public static class HtmlDigest
{
    /// <summary>The page.</summary>
    public static string Write(Digest digest)
    {
        var html = new StringBuilder();
        var direction = CultureInfo.GetCultureInfo(digest.Language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(digest.Language).Append("\" dir=\"").Append(direction)
            .Append("\">\n<head><meta charset=\"utf-8\"><title>").Append(Safe(digest.Title)).Append("</title></head>\n<body>\n<h1>")
            .Append(Safe(digest.Title)).Append("</h1>\n");
        if (digest.Subtitle is { } subtitle)
        {
            html.Append("<p>").Append(Safe(subtitle)).Append("</p>\n");
        }

        if (digest.Nothing is { } nothing)
        {
            html.Append("<p>").Append(Safe(nothing)).Append("</p>\n");
        }

        foreach (var story in digest.Stories)
        {
            Story(html, story, digest.Language);
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Story(StringBuilder html, DigestStory story, string language)
    {
        html.Append("<article>\n<h2>").Append(Icons.Action(story.Action)).Append(' ').Append(Safe(story.Headline ?? story.CardLine)).Append("</h2>\n");
        if (story.OriginalHeadline is { Length: > 0 } original)
        {
            html.Append("<p><q lang=\"").Append(Safe(story.OriginalLanguage)).Append("\" dir=\"auto\">").Append(Safe(original)).Append("</q>")
                .Append(Safe(StoryLines.Aside(story.OriginalNote, language))).Append("</p>\n");
        }

        html.Append("<p>").AppendJoin(" · ", StoryLines.Facts(story, language).Select(Safe)).Append("</p>\n<p>").Append(Link(story.Sources[0], language)).Append("</p>\n");
        if (story.AlsoReportedBy is { } also)
        {
            html.Append("<p>").Append(Safe(also)).Append("</p>\n");
        }

        html.Append("</article>\n");
    }

    private static string Link(DigestSource source, string language)
    {
        var words = Safe(StoryLines.Source(source, language));
        return Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? $"<a href=\"{Safe(source.Url)}\">{words}</a>"
            : words;
    }

    private static string Safe(string? text) => WebUtility.HtmlEncode(Printable.Of(text ?? string.Empty));
}
