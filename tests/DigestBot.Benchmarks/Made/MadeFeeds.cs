using System.Globalization;
using System.Net;
using System.Text;

namespace DigestBot.Benchmarks.Made;

/// <summary>Feeds of made articles as RSS 2.0, in about sixteen languages.</summary>
internal static class MadeFeeds
{
    public const int ItemsEach = 20;

    /// <summary>One feed's bytes.</summary>
    public static byte[] Make(MadeArticles articles, int feed)
    {
        var rss = new StringBuilder(64 * 1024);
        rss.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Feed {feed}</title>");
        rss.Append(CultureInfo.InvariantCulture, $"<link>http://news.example/{feed}/</link><description>Made feed {feed}</description>\n");
        for (var i = 0; i < ItemsEach; i++)
        {
            var number = (feed * ItemsEach) + i;
            var article = articles.Make(number, feed, 1000 + (number * 37 % 1000));
            var published = article.Published!.Value.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
            rss.Append(CultureInfo.InvariantCulture, $"<item><title>{WebUtility.HtmlEncode(article.Title)}</title><link>{article.Url}</link>");
            rss.Append(CultureInfo.InvariantCulture, $"<guid isPermaLink=\"false\">{article.Id}</guid><pubDate>{published}</pubDate><description><![CDATA[");
            foreach (var paragraph in article.Text.Split('\n'))
            {
                rss.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n");
            }

            rss.Append("]]></description></item>\n");
        }

        return Encoding.UTF8.GetBytes(rss.Append("</channel></rss>\n").ToString());
    }
}
