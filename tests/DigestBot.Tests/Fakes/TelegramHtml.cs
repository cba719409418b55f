using System.Net;
using System.Text;

namespace DigestBot.Tests.Fakes;

/// <summary>Reads HTML as Telegram does: a few tags, closed in order, entities; anything else is an error.</summary>
internal static class TelegramHtml
{
    /// <summary>What people see.</summary>
    /// <exception cref="FormatException">Telegram would refuse it.</exception>
    public static string Read(string html)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<')
            {
                var end = html.IndexOf('>', i);
                var tag = end < 0 ? throw new FormatException("can't parse entities: unclosed start tag") : html[(i + 1)..end];
                Tag(tag, open);
                i = end;
            }
            else if (html[i] == '&')
            {
                var end = html.IndexOf(';', i);
                var entity = end < 0 ? throw new FormatException("can't parse entities: bare &") : html[i..(end + 1)];
                var read = WebUtility.HtmlDecode(entity);
                text.Append(read != entity ? read : throw new FormatException("can't parse entities: " + entity));
                i = end;
            }
            else
            {
                text.Append(html[i]);
            }
        }

        return open.Count == 0 ? text.ToString() : throw new FormatException("can't parse entities: can't find end tag of " + open.Peek());
    }

    private static void Tag(string tag, Stack<string> open)
    {
        if (tag.StartsWith('/'))
        {
            if (open.Count == 0 || open.Pop() != tag[1..])
            {
                throw new FormatException("can't parse entities: unmatched end tag " + tag);
            }
        }
        else if (tag is "b" or "i" or "u" or "s" or "code" or "pre" || (tag.StartsWith("a href=\"", StringComparison.Ordinal) && tag.IndexOf('"', 8) == tag.Length - 1))
        {
            open.Push(tag.Split(' ')[0]);
        }
        else
        {
            throw new FormatException($"can't parse entities: unsupported start tag \"{tag}\"");
        }
    }
}
