using System.Buffers;

namespace DigestBot.Reading;

/// <summary>Links as feeds write them, made absolute. Whatever is not http or https is no link here.</summary>
internal static class FeedLinks
{
    /// <summary>Longer than any real link; longer ones are attacks or inlined files.</summary>
    private const int LongestLink = 8192;

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    private static readonly SearchValues<char> Special = SearchValues.Create("\\\"<>`^{}|[]");

    public static bool IsWeb(string link) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The first address of a document: the feed's own, where it is a web address. Without user and password: links that are made
    /// absolute by it are shown to everybody.
    /// </summary>
    public static Uri? BaseOf(Uri? address) => address is not { IsAbsoluteUri: true } || !IsWeb(address.OriginalString) ? null
        : address.UserInfo.Length == 0 ? address
        : new UriBuilder(address) { UserName = "", Password = "" }.Uri;

    /// <summary>Moves <paramref name="current"/> by an <c>xml:base</c> or a feed's link; stays where it is if that is no address.</summary>
    public static Uri? Rebase(Uri? current, string? relative) =>
        Absolute(relative, current) is { } link && Uri.TryCreate(link, UriKind.Absolute, out var moved) ? moved : current;

    /// <returns>An absolute link as it was written, a relative one resolved; null where neither can be.</returns>
    public static string? Absolute(string? link, Uri? against)
    {
        var text = Tidy(link);
        if (text.Length is 0 or > LongestLink)
        {
            return null;
        }

        if (IsWeb(text))
        {
            return IsPlain(text) || (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Host.Length > 0) ? text : null;
        }

        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            return Absolute((against?.Scheme ?? Uri.UriSchemeHttps) + ":" + text, against: null);
        }

        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return Absolute("http://" + text, against: null);
        }

        if (against is not null && IsPlainPath(text) && System.Text.Ascii.IsValid(against.Host))
        {
            return against.GetLeftPart(UriPartial.Authority) + text;
        }

        return against is null || HasScheme(text) || !Uri.TryCreate(against, text, out var resolved) || !IsWeb(resolved.OriginalString)
            ? null
            : resolved.AbsoluteUri;
    }

    // A link as most are: nothing in it that Uri could object to, which takes it ten times as long to find out.
    private static bool IsPlain(string link)
    {
        var rest = link.AsSpan(link.IndexOf("://", StringComparison.Ordinal) + 3);
        var end = rest.IndexOfAnyExcept(HostCharacters);
        var host = end < 0 ? rest : rest[..end];
        return host.Length is > 3 and < 64 && char.IsAsciiLetter(host[0]) && char.IsAsciiLetter(host[^1]) && host.IndexOf('.') > 0 && host.IndexOf("..", StringComparison.Ordinal) < 0
            && (end < 0 || (rest[end] == '/' && !rest[end..].ContainsAnyExceptInRange('!', '~') && rest.IndexOfAny(Special) < 0));
    }

    // "/img/1.jpg": the same without a Uri made.
    private static bool IsPlainPath(string link) => link[0] == '/' && !link.AsSpan().ContainsAnyExceptInRange('!', '~') && link.AsSpan().IndexOfAny(Special) < 0
        && !link.Contains("/.", StringComparison.Ordinal) && !link.Contains('%', StringComparison.Ordinal);

    // Line breaks and tabs inside a link are layout (some generators wrap at 80 columns); spaces inside are meant.
    private static string Tidy(string? link)
    {
        var text = link?.Trim() ?? "";
        return text.AsSpan().IndexOfAny("\r\n\t ") < 0
            ? text
            : string.Concat(text.Where(c => c is not ('\r' or '\n' or '\t'))).Replace(" ", "%20", StringComparison.Ordinal);
    }

    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && !text.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters);
    }
}
