using DigestBot.Digests;

namespace DigestBot.Chat.Telegram;

/// <summary>Cuts digests between stories so that each message is one that Telegram takes.</summary>
internal static class TelegramSplitter
{
    /// <summary>Telegram takes 4,096 UTF-16 units; a note may still be put before a message.</summary>
    public const int MostUnits = 3900;

    private const int MostEntities = 90;
    private const int MostHtml = 30_000; // bytes of addresses count for the request, not for the message

    public static IReadOnlyList<Digest> Split(Digest digest)
    {
        var parts = new List<Digest>();
        var rest = digest;
        while (true)
        {
            var count = Fitting(rest);
            if (count >= rest.Stories.Count)
            {
                parts.Add(rest);
                return parts;
            }

            parts.Add(rest with { Stories = [.. rest.Stories.Take(count)], More = null });
            rest = rest with { Stories = [.. rest.Stories.Skip(count)], Title = null, Subtitle = null, Note = null };
        }
    }

    /// <summary>How many of the first stories make one message; at least one.</summary>
    private static int Fitting(Digest digest)
    {
        var html = TelegramRenderer.Digest(digest with { Stories = [] }); // heading and end
        var (units, entities, bytes) = (html.Length, html.Entities, html.ToString().Length);
        var count = 0;
        foreach (var story in digest.Stories)
        {
            var told = TelegramRenderer.Story(story, digest.Language);
            (units, entities, bytes) = (units + 2 + told.Length, entities + told.Entities, bytes + 2 + told.ToString().Length);
            if (count > 0 && (units > MostUnits || entities > MostEntities || bytes > MostHtml))
            {
                break;
            }

            count++;
        }

        return count;
    }
}
