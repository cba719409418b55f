using System.Xml;
using System.Xml.Linq;

namespace DigestBot.Feeds;

/// <summary>OPML 2.0, the format in which feed readers exchange their lists.</summary>
public static class Opml
{
    /// <summary>Reads the feeds of an OPML text. Outlines without an address are folders and are walked into.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <exception cref="BadInputException">The text is no OPML.</exception>
    public static IReadOnlyList<FeedSource> Read(string text, string file)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            document = XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new BadInputException($"{file} is no OPML file: {e.Message}", e);
        }

        if (document.Root?.Name.LocalName != "opml")
        {
            throw new BadInputException($"{file} is no OPML file: its root is <{document.Root?.Name.LocalName}>, not <opml>.");
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. document.Descendants("outline").Select(o => Source(o, taken)).OfType<FeedSource>()];
    }

    /// <summary>Writes feeds as an OPML text, with our own fields as further attributes so that they come back whole.</summary>
    public static string Write(IEnumerable<FeedSource> sources)
    {
        var body = new XElement("body", sources.Select(s => new XElement(
            "outline",
            new XAttribute("type", "rss"),
            new XAttribute("text", s.Name),
            new XAttribute("title", s.NativeName ?? s.Name),
            new XAttribute("xmlUrl", s.Url.AbsoluteUri),
            s.Site is null ? null : new XAttribute("htmlUrl", s.Site),
            new XAttribute("language", s.Language),
            new XAttribute("digestbotId", s.Id),
            new XAttribute("digestbotCountry", s.Country),
            new XAttribute("digestbotKind", s.Kind),
            s.TimeZone is null ? null : new XAttribute("digestbotTimeZone", s.TimeZone),
            s.Body is null ? null : new XAttribute("digestbotBody", s.Body),
            s.FullText ? new XAttribute("digestbotFullText", true) : null)));
        var opml = new XElement(
            "opml", new XAttribute("version", "2.0"), new XElement("head", new XElement("title", "DigestBot feeds")), body);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + opml + "\n";
    }

    private static FeedSource? Source(XElement outline, HashSet<string> taken)
    {
        if (!Uri.TryCreate((string?)outline.Attribute("xmlUrl"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var name = (string?)outline.Attribute("text") ?? (string?)outline.Attribute("title") ?? url.Host;
        var title = (string?)outline.Attribute("title");
        var id = (string?)outline.Attribute("digestbotId") ?? FeedIds.From(url);
        return new FeedSource
        {
            Id = FeedIds.Unused(id, taken),
            Name = name,
            NativeName = title == name ? null : title,
            Country = (string?)outline.Attribute("digestbotCountry") ?? "INT",
            Kind = Enum.TryParse<FeedKind>((string?)outline.Attribute("digestbotKind"), out var kind) ? kind : FeedKind.Other,
            Language = ((string?)outline.Attribute("language"))?.Split('-')[0].ToLowerInvariant() is { Length: 2 or 3 } language ? language : "en",
            Url = url,
            Site = (string?)outline.Attribute("htmlUrl"),
            TimeZone = (string?)outline.Attribute("digestbotTimeZone"),
            Body = (string?)outline.Attribute("digestbotBody"),
            FullText = (string?)outline.Attribute("digestbotFullText") == "true",
        };
    }
}
