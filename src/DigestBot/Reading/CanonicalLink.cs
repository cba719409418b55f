using System.Text;

namespace DigestBot.Reading;

/// <summary>
/// The form of a link by which two spellings of one page are told to be the same: host in lower case, default port, tracking
/// parameters, session ids, fragment and last slash gone. For comparing only: people are given the link as the feed wrote it.
/// </summary>
public static class CanonicalLink
{
    private static readonly HashSet<string> TrackingParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "igshid", "igsh",
        "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_openstat", "_hsenc", "_hsmi", "hsctatracking", "vero_id", "oly_anon_id",
        "oly_enc_id", "wickedid", "s_cid", "ncid", "cmpid", "xtor", "spm", "at_medium", "at_campaign", "ref_src", "ref_url",
        "phpsessid", "jsessionid", "aspsessionid",
    };

    private static readonly string[] TrackingPrefixes = ["utm_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_"];

    /// <returns>Null for anything that is no http or https link.</returns>
    public static string? Of(string? url)
    {
        var text = url?.Trim();
        if (string.IsNullOrEmpty(text) || !FeedLinks.IsWeb(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }

        var canonical = new StringBuilder(text.Length).Append(uri.Scheme).Append("://").Append(HostOf(uri));
        if (!uri.IsDefaultPort)
        {
            canonical.Append(':').Append(uri.Port);
        }

        return canonical.Append(PathOf(uri)).Append(QueryOf(uri)).Append(RouteOf(uri)).ToString();
    }

    private static string HostOf(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return host.TrimEnd('.').ToLowerInvariant();
    }

    private static string PathOf(Uri uri)
    {
        var path = uri.AbsolutePath;
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        if (session >= 0)
        {
            path = path[..session];
        }

        return path.Length > 1 ? path.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/" : "/";
    }

    private static string QueryOf(Uri uri)
    {
        if (uri.Query.Length <= 1)
        {
            return "";
        }

        var kept = uri.Query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTracking(pair));
        var query = string.Join('&', kept);
        return query.Length == 0 ? "" : "?" + query;
    }

    private static bool IsTracking(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? pair : pair[..equals];
        return TrackingParameters.Contains(name) || TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }

    // Single-page sites put the page into the fragment (#!/news/7): there it is the identity, elsewhere only a place in the page.
    private static string RouteOf(Uri uri) =>
        uri.Fragment.StartsWith("#!", StringComparison.Ordinal) || uri.Fragment.StartsWith("#/", StringComparison.Ordinal) ? uri.Fragment : "";
}
