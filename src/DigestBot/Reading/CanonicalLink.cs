using System.Text;

namespace DigestBot.Reading;

/// <summary>
/// The form of a link by which two spellings of one page are told to be the same: host in lower case, default port, tracking
/// parameters, session ids, fragment and last slash gone. For comparing only: people are given the link as the feed wrote it.
/// </summary>
public static class CanonicalLink
{
    // Of advertisers and networks, of mailing and marketing tools, of statistics, of feeds and sharing, and of sessions.
    private static readonly HashSet<string> TrackingParameters = new(
        ("fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid msclkid yclid ysclid ymclid twclid ttclid igshid igsh li_fat_id epik scclid sccid rdt_cid "
        + "irclickid irgwc wickedid wicked_source rb_clickid zanpid adj_t tblci obclid dicbo vmcid gps_campaign _branch_match_id _branch_referrer "
        + "mc_cid mc_eid mc_tc mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv oly_anon_id oly_enc_id bsft_clkid bsft_uid bsft_eid ck_subscriber_id "
        + "dm_i cvosrc elqtrackid elqtrack elqaid elqat et_rid et_cid ml_subscriber ml_subscriber_hash trk_contact trk_msg trk_module trk_sid sc_cid s_cid s_kwcid ef_id icid "
        + "_ga _gl __twitter_impression _openstat ns_campaign ns_source ns_mchannel ns_linkname ns_fee at_campaign at_medium at_custom1 at_custom2 at_custom3 at_custom4 xtor xtref "
        + "ncid cmpid cmp_id guccounter guce_referrer guce_referrer_sig spm scm pvid algo_pvid share_token share_source share_medium ref_src ref_url "
        + "echobox feed_item_id ftag fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map action_ref_map __tn__ "
        + "phpsessid jsessionid aspsessionid").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TrackingPrefixes = ["utm_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "itm_", "stm_"];

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
        try
        {
            var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
            return host.TrimEnd('.').ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return uri.Host.ToLowerInvariant(); // a name in letters that no registry has
        }
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
