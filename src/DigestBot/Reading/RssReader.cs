namespace DigestBot.Reading;

/// <summary>RSS 0.90 to 2.0 and what goes by its name, with Dublin Core, Atom, iTunes and Media RSS where RSS itself is silent.</summary>
internal sealed class RssReader
{
    private static readonly FeedKeys ChannelDescription = new("description", "dc:description", "abstract", "itunes:summary", "atom:subtitle", "tagline", "itunes:subtitle");
    private static readonly FeedKeys ChannelAuthors = new("managingeditor", "webmaster", "dc:author", "dc:creator", "itunes:author", "author", "atom:author", "itunes:owner");
    private static readonly FeedKeys Published = new("pubdate", "atom:published", "dc:date", "dcterms:issued", "dcterms:created", "dcterms:available", "published", "date");
    private static readonly FeedKeys Modified = new("atom:updated", "dcterms:modified", "dc:date", "updated", "lastbuilddate");
    private static readonly FeedKeys Authors = new("author", "atom:author", "dc:author", "dc:creator", "itunes:author", "media:credit");
    private static readonly FeedKeys Ids = new("guid", "atom:id", "dc:identifier");
    private static readonly FeedKeys Titles = new("title", "dc:title", "media:title", "itunes:title", "atom:title");
    private static readonly FeedKeys Contents = new("content:encoded", "atom:content", "xhtml:body", "xhtml:div", "content", "other:full-text", "other:fulltext", "fulltext", "fullitem", "encoded");
    private static readonly FeedKeys Summaries = new("description", "dc:description", "abstract", "itunes:summary", "atom:summary", "summary", "media:description", "dcterms:abstract", "itunes:subtitle");
    private static readonly FeedKeys Languages = new("dc:language", "language");
    private static readonly FeedKeys ChannelTitles = new("title", "dc:title");
    private static readonly FeedKeys ChannelLanguages = new("language", "dc:language");

    private readonly FeedNames _names;
    private readonly FeedElement _root;
    private readonly FeedFields _channel;
    private readonly FeedFields _item;
    private readonly string _format;
    private readonly bool _isRdf;
    private readonly string? _home;
    private readonly string? _language;
    private readonly Uri? _base;

    public RssReader(FeedElement root, Uri? address)
    {
        _root = root;
        _names = new FeedNames(root, atom: false);
        _format = Format(root);
        _isRdf = _format is "rss-1.0" or "rss-0.90";
        var channel = _names.Child(root, "channel");
        _channel = new FeedFields(channel ?? root, _names);
        _item = new FeedFields(_names);
        _language = _channel.Text(ChannelLanguages) ?? _channel.XmlLang ?? root.XmlLang;
        var given = FeedLinks.BaseOf(address);
        var declared = FeedLinks.Rebase(FeedLinks.Rebase(given, root.XmlBase), channel?.XmlBase);
        _home = Link(_channel, declared);
        _base = declared == given ? FeedLinks.Rebase(given, _home) : declared;
    }

    public ReadFeed Read(CancellationToken cancelled)
    {
        var items = new List<FeedItem>();
        foreach (var child in _root.Elements)
        {
            // In RSS 1.0 items stand beside the channel, in RSS 2.0 inside; some feeds have several channels.
            var key = _names.Key(child);
            if (key is "item" or "rdf:item")
            {
                items.Add(ReadItem(child, cancelled));
            }
            else if (key is "channel" or "items")
            {
                foreach (var item in child.Elements)
                {
                    if (_names.Key(item) == "item")
                    {
                        items.Add(ReadItem(item, cancelled));
                    }
                }
            }
        }

        return new ReadFeed
        {
            Format = _format,
            Title = _channel.Text(ChannelTitles) is { } title ? FeedFields.Trimmed(HtmlText.Line(title)) : null,
            HomePageUrl = _home,
            Description = Html(_channel, _base, ChannelDescription),
            Language = _language,
            Authors = FeedLists.Authors(_channel, ChannelAuthors),
            Hints = FeedPace.Of(_channel),
            Items = items,
        };
    }

    private static string Format(FeedElement root)
    {
        if (root.Name.Local.Equals("rdf", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var child in root.Elements)
            {
                if (child.Name.Namespace.Contains("netscape.com/rdf/simple/0.9", StringComparison.OrdinalIgnoreCase))
                {
                    return "rss-0.90";
                }
            }

            return "rss-1.0";
        }

        var version = root.Attribute("version")?.Trim() ?? "";
        return version.StartsWith('2') ? "rss-2.0"
            : version.Length is > 0 and <= 8 && version.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') ? "rss-" + version
            : "rss";
    }

    private FeedItem ReadItem(FeedElement element, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        var fields = _item;
        fields.MoveTo(element);
        var against = FeedLinks.Rebase(_base, fields.XmlBase);
        var published = fields.Date(_language, Published);
        var modified = fields.Date(_language, Modified) ?? FeedDates.Parse(element.AttributeNamed("lastmod"), _language);
        var authors = FeedLists.Authors(fields, Authors);
        var link = Link(fields, against);
        var id = (_isRdf ? About(element) : null) ?? fields.Text(Ids) ?? About(element);
        var url = link ?? LinkOfGuid(fields, id, against);
        var title = fields.Text(Titles)
            ?? MediaFields.First(fields, "title")?.Trimmed ?? PackageItem.Title(element, _format);
        return new FeedItem
        {
            Id = id ?? "",
            Url = url,
            Title = title is null ? null : FeedFields.Trimmed(HtmlText.Line(title)),
            ContentHtml = Html(fields, against, Contents),
            Summary = Html(fields, against, Summaries)
                ?? MediaFields.Description(fields, against),
            Published = published ?? modified ?? LinkDate.Of(url),
            Modified = modified,
            Authors = authors,
            Tags = FeedLists.Tags(fields),
            Attachments = Attachments(fields, against) ?? (IReadOnlyList<FeedAttachment>)[],
            Language = fields.Text(Languages) ?? fields.XmlLang,
        };
    }

    private static string? About(FeedElement element) => FeedFields.Trimmed(element.AttributeNamed("about"));

    // A guid is a link unless it says no; a relative one only if it says yes, or has the form of a path.
    private static string? LinkOfGuid(FeedFields fields, string? id, Uri? against)
    {
        var permanent = fields.First("guid")?.Attribute("isPermaLink")?.Trim();
        var relative = string.Equals(permanent, "true", StringComparison.OrdinalIgnoreCase) || (id?.StartsWith('/') ?? false);
        return string.Equals(permanent, "false", StringComparison.OrdinalIgnoreCase) ? null : FeedLinks.Absolute(id, relative ? against : null);
    }

    private static string? Html(FeedFields fields, Uri? against, FeedKeys keys)
    {
        foreach (var key in fields.MayHave(keys) ? keys.Keys : [])
        {
            if (fields.First(key) is { } element)
            {
                var html = key.StartsWith("atom:", StringComparison.Ordinal) ? AtomText.Html(element) : XhtmlWriter.Inner(element);
                if (FeedHtml.Clean(html, FeedLinks.Rebase(against, element.XmlBase)) is { } clean)
                {
                    return clean;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Of several links the last: feeds that repeat the element put the page itself behind a home page or a mirror. Atom's way of
    /// writing a link, in an attribute, is met in RSS too; there only the alternate one is the page.
    /// </summary>
    private static string? Link(FeedFields fields, Uri? against)
    {
        if (FeedLinks.Absolute(fields.Text("feedburner:origlink"), against) is { } original)
        {
            return original;
        }

        string? last = null;
        foreach (var (key, link) in fields.Listed)
        {
            if (key != "link")
            {
                continue;
            }

            var text = link.Trimmed ?? (AtomLinks.IsAlternate(link) ? link.Attribute("href") : null);
            last = FeedLinks.Absolute(text, against) ?? last;
        }

        return last ?? FeedLinks.Absolute(AtomLinks.Alternate(fields.All("atom:link")) ?? fields.Element.AttributeNamed("href"), against); // an attribute in channels of 1997
    }

    private static List<FeedAttachment>? Attachments(FeedFields fields, Uri? against)
    {
        List<FeedAttachment>? attachments = null;
        foreach (var enclosure in fields.All("enclosure"))
        {
            FeedLists.AddAttachment(ref attachments, enclosure.Attribute("url"), against, enclosure.Attribute("type"), enclosure.Attribute("length"));
        }

        AtomLinks.AddEnclosures(ref attachments, fields.All("atom:link"), against);
        foreach (var media in MediaFields.Contents(fields))
        {
            FeedLists.AddAttachment(ref attachments, media.Attribute("url"), against, media.Attribute("type"), media.Attribute("fileSize"));
        }

        return attachments;
    }
}
