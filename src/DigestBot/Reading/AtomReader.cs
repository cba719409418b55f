namespace DigestBot.Reading;

/// <summary>Atom 1.0 and 0.3.</summary>
internal sealed class AtomReader
{
    private static readonly FeedKeys FeedDescription = new("subtitle", "tagline", "description");
    private static readonly FeedKeys FeedAuthors = new("author", "dc:creator", "contributor");
    private static readonly FeedKeys Modified = new("updated", "modified", "dcterms:modified", "dc:date");
    private static readonly FeedKeys Published = new("published", "issued", "created", "pubdate", "dcterms:issued", "dc:date");
    private static readonly FeedKeys Ids = new("id", "guid");
    private static readonly FeedKeys Titles = new("title", "dc:title", "media:title");
    private static readonly FeedKeys FeedTitles = new("title", "dc:title");
    private static readonly FeedKeys Summaries = new("summary", "dc:description", "description", "media:description");
    private static readonly FeedKeys Contents = new("content", "content:encoded");
    private static readonly FeedKeys Texts = new("content", "summary");
    private static readonly FeedKeys SourceAuthors = new("author");
    private static readonly FeedKeys Writers = new("author", "dc:creator");

    private readonly FeedNames _names;
    private readonly FeedElement _root;
    private readonly FeedFields _feed;
    private readonly FeedFields _entry;
    private readonly string _format;
    private readonly string? _home;
    private readonly string? _language;
    private readonly Uri? _base;

    public AtomReader(FeedElement root, Uri? address)
    {
        _root = root;
        _names = new FeedNames(root, atom: true);
        _format = root.Name.Namespace.StartsWith("http://purl.org/atom", StringComparison.OrdinalIgnoreCase) || root.Attribute("version")?.Trim() == "0.3"
            ? "atom-0.3"
            : "atom-1.0";
        _feed = new FeedFields(root, _names);
        _entry = new FeedFields(_names);
        _language = _feed.XmlLang ?? _feed.Text("dc:language");
        var given = FeedLinks.BaseOf(address);
        var declared = FeedLinks.Rebase(given, _feed.XmlBase);
        _home = FeedLinks.Absolute(AtomLinks.Alternate(_feed.All("link")), declared);
        _base = declared == given ? FeedLinks.Rebase(given, _home) : declared;
    }

    public ReadFeed Read(CancellationToken cancelled)
    {
        var items = new List<FeedItem>();
        var alone = _names.Key(_root) == "entry";
        if (alone)
        {
            items.Add(ReadEntry(_root, _base, cancelled));
        }

        foreach (var child in _root.Elements)
        {
            if (!alone && _names.Key(child) == "entry")
            {
                items.Add(ReadEntry(child, FeedLinks.Rebase(_base, child.XmlBase), cancelled));
            }
        }

        return new ReadFeed
        {
            Format = _format,
            Title = AtomText.Line(_feed.First(FeedTitles)),
            HomePageUrl = _home,
            Description = Html(_feed, _base, FeedDescription),
            Language = _language,
            Authors = FeedLists.Authors(_feed, FeedAuthors),
            Hints = FeedPace.Of(_feed),
            Items = items,
        };
    }

    private FeedItem ReadEntry(FeedElement element, Uri? against, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        var fields = _entry;
        fields.MoveTo(element);
        var modified = fields.Date(_language, Modified);
        var published = fields.Date(_language, Published);
        var id = fields.Text(Ids);
        var url = FeedLinks.Absolute(fields.Text("feedburner:origlink"), against)
            ?? FeedLinks.Absolute(AtomLinks.Alternate(fields.All("link")), against)
            ?? FeedLinks.Absolute(id, against: null);
        return new FeedItem
        {
            Id = id ?? "",
            Url = url,
            Title = AtomText.Line(fields.First(Titles) ?? MediaFields.First(fields, "title")) ?? PackageItem.Title(element, _format),
            ContentHtml = Html(fields, against, Contents),
            Summary = Html(fields, against, Summaries) ?? MediaFields.Description(fields, against),
            Published = published ?? modified ?? LinkDate.Of(url),
            Modified = modified,
            Authors = Authors(fields),
            Tags = FeedLists.Tags(fields),
            Attachments = Attachments(fields, against) ?? (IReadOnlyList<FeedAttachment>)[],
            Language = fields.XmlLang ?? fields.First(Texts)?.XmlLang,
        };
    }

    // An entry taken over from another feed keeps that feed's author, if it names none itself.
    private IReadOnlyList<FeedAuthor> Authors(FeedFields fields)
    {
        var own = FeedLists.Authors(fields, Writers);
        return own.Count == 0 && fields.First("source") is { } source ? FeedLists.Authors(new FeedFields(source, _names), SourceAuthors) : own;
    }

    private static List<FeedAttachment>? Attachments(FeedFields fields, Uri? against)
    {
        List<FeedAttachment>? attachments = null;
        AtomLinks.AddEnclosures(ref attachments, fields.All("link"), against);
        return attachments;
    }

    private static string? Html(FeedFields fields, Uri? against, FeedKeys keys)
    {
        foreach (var key in fields.MayHave(keys) ? keys.Keys : [])
        {
            if (fields.First(key) is { } element)
            {
                var inner = FeedLinks.Rebase(against, element.XmlBase);
                if (FeedHtml.Clean(AtomText.Html(element), inner) is { } clean)
                {
                    return clean;
                }
            }
        }

        return null;
    }
}
