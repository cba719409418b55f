using System.Text;

namespace DigestBot.Tests.Reading;

/// <summary>Damaged feeds, each told by its number alone, so that one that does harm can be made again.</summary>
internal static class Mutants
{
    private const int SmallSize = 3000;
    private const string Marks = "<>&\"'/=[]{}!?;:,\\\0";

    private static readonly string[] Labels = ["utf-8", "utf-16", "iso-8859-1", "windows-1251", "shift_jis", "gb18030", "iso-2022-jp", "utf-7", "nonesuch"];

    private static readonly byte[][] Samples =
    [
        .. new[]
        {
            ReadingSome.Rss("""
                <item><title>Связь &amp; право</title><link>https://a.example/1</link><guid>1</guid><pubDate>Wed, 06 Oct 2010 11:20:00 +0400</pubDate>
                <description><![CDATA[<p>a <a href="/x" title="y">b</a> <img src="c.png"></p>]]></description><content:encoded>&lt;table&gt;&lt;tr&gt;&lt;td&gt;x</content:encoded></item>
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
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Seeds = [.. ReadingFolders.SeedFeeds().Select(File.ReadAllBytes)];

    /// <summary>A few thousand bytes: a sample, or the beginning of a seed and a piece from further on.</summary>
    public static (byte[] Bytes, string? ContentType) Small(int number)
    {
        var random = new Random(number);
        var feed = number % 2 == 0 ? Samples[number / 2 % Samples.Length] : Cut(Seeds[number / 2 % Seeds.Length], random);
        return (Damage(feed, random, changes: random.Next(1, 6)), ContentType(random));
    }

    /// <summary>A whole seed, pieces of it repeated up to hundreds of thousands of bytes.</summary>
    public static (byte[] Bytes, string? ContentType) Large(int number)
    {
        var random = new Random(-1 - number);
        List<byte> bytes = [.. Seeds[number % Seeds.Length]];
        var at = random.Next(bytes.Count);
        var piece = bytes.GetRange(at, random.Next(1, Math.Min(2000, bytes.Count - at) + 1));
        for (var times = random.Next(200_000) / piece.Count; times > 0; times--)
        {
            bytes.InsertRange(at, piece);
        }

        return (Damage([.. bytes], random, changes: random.Next(1, 20)), ContentType(random));
    }

    private static byte[] Cut(byte[] seed, Random random)
    {
        var head = Math.Min(seed.Length, SmallSize / 2);
        var from = random.Next(head, Math.Max(head + 1, seed.Length - head));
        return [.. seed.AsSpan(0, head), .. seed.AsSpan(Math.Min(from, seed.Length), Math.Min(SmallSize / 2, seed.Length - Math.Min(from, seed.Length)))];
    }

    private static string? ContentType(Random random) => random.Next(3) == 0 ? "text/xml; charset=" + Labels[random.Next(Labels.Length)] : null;

    private static byte[] Damage(byte[] feed, Random random, int changes)
    {
        List<byte> bytes = [.. feed];
        for (; changes > 0 && bytes.Count > 1; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0: // a byte flipped
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1: // some lost
                    bytes.RemoveRange(at, random.Next(Math.Min(40, bytes.Count - at)));
                    break;
                case 2: // some repeated
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(200, bytes.Count - at))));
                    break;
                case 3: // a piece of another feed
                    var other = random.Next(2) == 0 ? Samples[random.Next(Samples.Length)] : Seeds[random.Next(Seeds.Length)];
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other.Skip(from).Take(random.Next(300)));
                    break;
                case 4: // another encoding claimed
                    Relabel(bytes, Labels[random.Next(Labels.Length)]);
                    break;
                case 5: // a character that means something
                    bytes.Insert(at, (byte)Marks[random.Next(Marks.Length)]);
                    break;
                default: // the end lost
                    bytes.RemoveRange(at, random.Next(8) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Relabel(List<byte> bytes, string label)
    {
        var head = Encoding.Latin1.GetString([.. bytes.Take(200)]);
        var at = head.IndexOf("encoding=\"", StringComparison.Ordinal);
        var end = at < 0 ? -1 : head.IndexOf('"', at + 10);
        if (end > 0)
        {
            bytes.RemoveRange(at + 10, end - at - 10);
            bytes.InsertRange(at + 10, Encoding.ASCII.GetBytes(label));
        }
    }
}
