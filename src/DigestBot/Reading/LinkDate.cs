using System.Globalization;

namespace DigestBot.Reading;

/// <summary>The date that many press offices put into the address of a release, for feeds that give none.</summary>
internal static class LinkDate
{
    /// <returns>Midnight UTC of <c>…/2025/03/12/…</c> or <c>…/20250312_…</c>; null when the address has neither.</returns>
    public static DateTimeOffset? Of(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var path = uri.AbsolutePath.AsSpan();
        for (var at = 0; at + 8 <= path.Length; at++)
        {
            var starts = path[at] == '2' && path[at + 1] == '0' && (at == 0 || !char.IsAsciiDigit(path[at - 1]));
            if (starts && (TryRead(path[at..], 8, "yyyyMMdd") ?? TryRead(path[at..], 10, "yyyy/MM/dd") ?? TryRead(path[at..], 10, "yyyy-MM-dd")) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateTimeOffset? TryRead(ReadOnlySpan<char> text, int length, string pattern) =>
        text.Length >= length && (text.Length == length || !char.IsAsciiDigit(text[length]))
        && DateTime.TryParseExact(text[..length], pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateTimeOffset(date, TimeSpan.Zero)
            : null;
}
