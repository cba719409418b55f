using System.Diagnostics;
using System.Text;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

/// <summary>Two thousand damaged feeds, the same ones at each run: the parser answers each, and soon.</summary>
public sealed class MutantFeedsTests
{
    private static readonly string[] Samples =
    [
        ReadingSome.Rss("""
            <item><title>Связь &amp; право</title><link>https://a.example/1</link><guid>1</guid><pubDate>Wed, 06 Oct 2010 11:20:00 +0400</pubDate>
            <description><![CDATA[<p>a <a href="/x">b</a> <img src="c.png"></p>]]></description><content:encoded>&lt;table&gt;&lt;tr&gt;&lt;td&gt;x</content:encoded></item>
            """ + ReadingSome.Item(2) + ReadingSome.Item(3)),
        ReadingSome.Atom("""
            <entry><id>1</id><title type="html">A &amp;amp; B</title><link href="/1"/><updated>2010-10-07T00:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a <b>b</b></p></div></content></entry><entry><id>2</id></entry>
            """),
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>総務省</title></channel>
        <item rdf:about="https://a.example/1"><title>一</title><link>https://a.example/1</link></item></rdf:RDF>
        """,
        """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_html":"<p>x</p>","tags":["a"]},{"id":"2","content_text":"y"}]}""",
    ];

    [Fact]
    public void NoMutantThrowsOrTakesLong()
    {
        var random = new Random(20101006);
        var parser = new FeedParser();
        var kept = new int[Samples.Length];
        for (var number = 0; number < 2000; number++)
        {
            var mutant = Mutate(Encoding.UTF8.GetBytes(Samples[number % Samples.Length]), random);
            var started = Stopwatch.GetTimestamp();
            var result = parser.Read(mutant, number % 3 == 0 ? "text/xml; charset=windows-1251" : null, ReadingSome.Address, TestContext.Current.CancellationToken);
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2), $"mutant {number} took too long");
            Assert.True(result.Feed is null != result.Error is null, $"mutant {number} gave neither feed nor error, or both");
            Assert.DoesNotContain("please report", result.Error ?? "", StringComparison.Ordinal);
            Assert.All(result.Feed?.Items ?? [], item => Assert.NotEmpty(item.Id));
            Assert.DoesNotContain('\n', result.Feed is { } feed ? JsonFeed.Write("mutant", feed) : JsonFeed.WriteError("mutant", result.Error!));
            kept[number % Samples.Length] += result.Feed?.Items.Count > 0 ? 1 : 0;
        }

        Assert.True(kept.Sum() > 1000, $"only {string.Join(" + ", kept)} of 2000 damaged feeds gave any item");
    }

    private static byte[] Mutate(byte[] sample, Random random)
    {
        List<byte> bytes = [.. sample];
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 1; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(Math.Min(40, bytes.Count - at)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(200, bytes.Count - at))));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }
}
