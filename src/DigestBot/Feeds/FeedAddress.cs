namespace DigestBot.Feeds;

/// <summary>Addresses with and without what must not be seen: user and password before the host, keys in the query.</summary>
public static class FeedAddress
{
    private const string Hidden = "***";
    private static readonly string[] SecretParts = ["token", "secret", "password", "passwd", "signature", "apikey"];
    private static readonly string[] SecretWords = ["key", "auth", "sig", "pwd", "pass"];

    /// <summary>The address without user and password.</summary>
    public static Uri Bare(Uri url) => url.UserInfo.Length == 0 ? url : new UriBuilder(url) { UserName = string.Empty, Password = string.Empty }.Uri;

    /// <summary>Whether its host is a name that DNS can have: letters of other scripts can stand where no such name has them.</summary>
    public static bool NamesAHost(Uri url)
    {
        try
        {
            return url.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    /// <summary>The address as it may be shown: user and password, and values of the query that are named like a key, are <c>***</c>.</summary>
    public static string Shown(Uri url)
    {
        var shown = url.AbsoluteUri;
        if (url.UserInfo.Length > 0)
        {
            var start = shown.IndexOf("://", StringComparison.Ordinal) + 3;
            shown = shown[..start] + Hidden + shown[shown.IndexOf('@', start)..];
        }

        if (url.Query.Length < 2)
        {
            return shown;
        }

        var query = string.Join('&', url.Query[1..].Split('&').Select(Masked));
        return shown.Replace(url.Query, "?" + query, StringComparison.Ordinal);
    }

    /// <summary>The same for a name that may be an address or something else, like a file.</summary>
    public static string Shown(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out var url) && !url.IsFile && Shown(url) is var shown && shown.Contains(Hidden, StringComparison.Ordinal) ? shown : name;

    private static string Masked(string pair) =>
        pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && IsSecret(pair[..at]) ? pair[..at] + "=" + Hidden : pair;

    private static bool IsSecret(string name) =>
        SecretParts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase))
        || name.Split('_', '-', '.').Any(word => SecretWords.Contains(word, StringComparer.OrdinalIgnoreCase)); // "keyword" is no key
}
