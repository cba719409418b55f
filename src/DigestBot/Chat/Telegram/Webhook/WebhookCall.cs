using System.Globalization;
using System.Text;

namespace DigestBot.Chat.Telegram.Webhook;

/// <summary>
/// The head of a call in HTTP/1.1, as far as we need it. There is one call a connection, and its body has a length that is told before:
/// so there is nothing that a proxy and we could read differently.
/// </summary>
/// <param name="IsPost">Whether it is POST.</param>
/// <param name="Secret">What the caller says to be known by; null = nothing.</param>
/// <param name="Length">Bytes of its body; null = not told.</param>
internal sealed record WebhookCall(bool IsPost, string? Secret, long? Length)
{
    /// <summary>The longest head, in bytes.</summary>
    public const int MaxHead = 16 * 1024;

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Reads a head up to its empty line.</summary>
    /// <returns>Null when it is no HTTP, or too long.</returns>
    public static async Task<WebhookCall?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var head = new byte[MaxHead];
        for (var length = 0; length < MaxHead; length++)
        {
            if (await stream.ReadAsync(head.AsMemory(length, 1), cancel) == 0) // the stream is buffered
            {
                return null;
            }

            if (head.AsSpan(0, length + 1).EndsWith("\r\n\r\n"u8))
            {
                return Parse(Encoding.Latin1.GetString(head, 0, length - 3).Split("\r\n"));
            }
        }

        return null;
    }

    private static WebhookCall? Parse(string[] lines)
    {
        if (lines[0].Split(' ') is not [var method, _, "HTTP/1.1" or "HTTP/1.0"])
        {
            return null;
        }

        string? secret = null;
        long? length = null;
        foreach (var line in lines[1..])
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            {
                return null;
            }

            var (name, value) = (line[..colon], line[(colon + 1)..].Trim(' ', '\t'));
            if (name.Equals(SecretHeader, StringComparison.OrdinalIgnoreCase))
            {
                secret = value;
            }
            else if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                if (length is not null || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
                {
                    return null;
                }

                length = bytes;
            }
        }

        return new WebhookCall(method == "POST", secret, length);
    }
}
