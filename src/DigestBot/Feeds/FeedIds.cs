using System.Globalization;
using System.Text;

namespace DigestBot.Feeds;

/// <summary>Ids for feeds that come without one.</summary>
public static class FeedIds
{
    /// <summary>An id from an address: <c>https://www.soumu.go.jp/news.rdf</c> gives <c>soumu-go-jp-news</c>.</summary>
    public static string From(Uri url)
    {
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        var id = new StringBuilder();
        foreach (var c in (host + "-" + Path.GetFileNameWithoutExtension(url.AbsolutePath)).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var cut = id.ToString(0, Math.Min(id.Length, 60)).Trim('-');
        return cut.Length == 0 ? "feed" : cut;
    }

    /// <summary>The id itself, or with the first number that makes it new; notes it as taken.</summary>
    public static string Unused(string id, ISet<string> taken)
    {
        var candidate = id;
        for (var n = 2; !taken.Add(candidate); n++)
        {
            candidate = id + "-" + n.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
