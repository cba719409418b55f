namespace DigestBot.Reading.FullText;

/// <summary>What a page says of itself outside its text. Read in one pass over the page; nothing of it is trusted to be HTML.</summary>
internal sealed record PageFacts
{
    private const int LongestTitle = 500;

    private static readonly HashSet<string> DateNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "article:published_time", "og:published_time", "og:article:published_time", "datePublished", "publishdate", "publish-date", "publish_date", "pubdate",
        "publication_date", "date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.issued", "dcterms.created",
        "DC.date.publication", "sailthru.date", "parsely-pub-date", "article.published", "cXenseParse:recs:publishtime", "article_date_original",
        "originalpublicationdate", "release_date",
    };

    /// <summary>One line.</summary>
    public string? Title { get; init; }

    /// <summary>The language tag as written.</summary>
    public string? Language { get; init; }

    /// <summary>First publication: <c>meta</c> goes before JSON-LD, that before <c>itemprop</c>, that before the first <c>time</c>.</summary>
    public DateTimeOffset? Published { get; init; }

    public static PageFacts Of(string html)
    {
        string? language = null, otherLanguage = null, title = null;
        string? meta = null, linked = null, marked = null, time = null;
        var inTitle = false;
        var tokens = new HtmlTokens(html, wholePage: true);
        while (tokens.Next())
        {
            if (inTitle && tokens.Kind == HtmlTokenKind.Text)
            {
                title ??= HtmlText.Line(tokens.Text[..Math.Min(tokens.Text.Length, LongestTitle)].ToString());
            }

            inTitle = tokens.Kind == HtmlTokenKind.Start && tokens.Name.Equals("title", StringComparison.OrdinalIgnoreCase);
            if (tokens.Kind != HtmlTokenKind.Start)
            {
                continue;
            }

            var attributes = tokens.Attributes;
            if (Is(tokens.Name, "html"))
            {
                language ??= PageAttributes.Find(attributes, "lang") ?? PageAttributes.Find(attributes, "xml:lang");
            }
            else if (Is(tokens.Name, "meta"))
            {
                var name = PageAttributes.Find(attributes, "property") ?? PageAttributes.Find(attributes, "name") ?? PageAttributes.Find(attributes, "itemprop")
                    ?? PageAttributes.Find(attributes, "http-equiv");
                otherLanguage ??= IsLanguage(name) ? PageAttributes.Find(attributes, "content") : null;
                meta ??= name is not null && DateNames.Contains(name) ? Readable(PageAttributes.Find(attributes, "content")) : null;
            }
            else if (Is(tokens.Name, "script"))
            {
                linked ??= LinkedData.DatePublished(tokens.Attributes, tokens.Text);
            }
            else if (marked is null && string.Equals(PageAttributes.Find(attributes, "itemprop"), "datePublished", StringComparison.OrdinalIgnoreCase))
            {
                marked = Readable(PageAttributes.Find(attributes, "datetime") ?? PageAttributes.Find(attributes, "content"));
            }
            else if (time is null && Is(tokens.Name, "time"))
            {
                time = Readable(PageAttributes.Find(attributes, "datetime"));
            }
        }

        var tag = LanguageTag(language) ?? LanguageTag(otherLanguage);
        return new PageFacts
        {
            Title = FeedFields.Trimmed(title),
            Language = tag,
            Published = FeedDates.Parse(meta ?? linked ?? marked ?? time, tag),
        };
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsLanguage(string? name) =>
        name is not null && (name.Equals("content-language", StringComparison.OrdinalIgnoreCase) || name.Equals("og:locale", StringComparison.OrdinalIgnoreCase));

    private static string? Readable(string? date) => FeedDates.Parse(date) is null ? null : date;

    private static string? LanguageTag(string? written)
    {
        var tag = written?.Split(',')[0].Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1])
            ? tag
            : null;
    }
}
