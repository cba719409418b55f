using System.Text;
using DigestBot.Cards;
using DigestBot.Feeds;
using DigestBot.Reading;

namespace DigestBot.Hosting;

/// <summary>
/// Loads what the first feeds need, the sanitiser and one language after the other, on another core while the store is opened. A
/// demo of 18 feeds spends two thirds of its time on that, and somebody watches.
/// </summary>
internal static class WarmUp
{
    // A link, because HTML without attributes never meets the sanitiser.
    private static readonly byte[] Feed = Encoding.UTF8.GetBytes(
        "<rss><channel><item><title>A</title><description>&lt;a href='/a'&gt;a&lt;/a&gt;</description></item></channel></rss>");

    /// <summary>Begins and returns. What cannot be loaded is told where it is needed, a moment later.</summary>
    public static void Begin(FeedCatalogue feeds) => _ = Task.Run(() =>
    {
        new FeedParser().Read(Feed, null, new Uri("http://localhost/"));
        var cards = new CardWriter();
        foreach (var language in feeds.Load().Where(f => f.Enabled).Select(f => f.Language).Distinct(StringComparer.Ordinal))
        {
            cards.Write(new Article { Id = language, Title = "A", Text = "A", Language = language });
        }
    });
}
