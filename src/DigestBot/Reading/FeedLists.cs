using System.Globalization;
using System.Xml.Linq;

namespace DigestBot.Reading;

/// <summary>The lists of an item that several formats share: tags, authors and attachments, each entry once.</summary>
internal static class FeedLists
{
    private const int MostTags = 100;
    private const int LongestTag = 200;

    /// <summary>Keywords are parted by commas, everything else is a tag as it stands.</summary>
    public static List<string> Tags(IEnumerable<string?> categories, FeedFields fields)
    {
        var tags = new List<string>();
        foreach (var category in categories)
        {
            Add(tags, category);
        }

        foreach (var keyword in fields.All("itunes:keywords").Concat(fields.All("media:keywords")).SelectMany(element => element.Value.Split(',')))
        {
            Add(tags, keyword);
        }

        foreach (var subject in fields.All("itunes:category").SelectMany(element => element.DescendantsAndSelf()))
        {
            Add(tags, subject.Attribute("text")?.Value);
        }

        foreach (var subject in fields.All("dc:subject").Concat(fields.All("media:category")))
        {
            Add(tags, subject.Value);
        }

        foreach (var category in fields.All("atom:category"))
        {
            Add(tags, CategoryOf(category));
        }

        return tags;
    }

    /// <summary>Atom's category is in its attributes; its label is for people, its term for machines.</summary>
    public static string? CategoryOf(XElement category) =>
        FeedFields.Trimmed(category.Attribute("label")?.Value) ?? FeedFields.Trimmed(category.Attribute("term")?.Value) ?? category.Value;

    /// <summary>The authors of the first kind of element that names any.</summary>
    public static List<FeedAuthor> Authors(FeedFields fields, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (!fields.Has(key))
            {
                continue;
            }

            var authors = fields.All(key).Select(Author).OfType<FeedAuthor>().Distinct().Take(MostTags).ToList();
            if (authors.Count > 0)
            {
                return authors;
            }
        }

        return [];
    }

    public static void AddAttachment(List<FeedAttachment> attachments, string? link, Uri? against, string? type, string? length)
    {
        if (attachments.Count < MostTags && FeedLinks.Absolute(link, against) is { } url && attachments.TrueForAll(known => known.Url != url))
        {
            var bytes = long.TryParse(length?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0 ? parsed : (long?)null;
            attachments.Add(new FeedAttachment(url, FeedFields.Trimmed(type), bytes));
        }
    }

    private static FeedAuthor? Author(XElement author)
    {
        if (!author.HasElements)
        {
            return AuthorText.Parse(author.Value);
        }

        string? name = null, email = null;
        foreach (var part in author.Elements())
        {
            name ??= part.Name.LocalName.Equals("name", StringComparison.OrdinalIgnoreCase) ? part.Value : null;
            email ??= part.Name.LocalName.Equals("email", StringComparison.OrdinalIgnoreCase) ? part.Value : null;
        }

        return name is not null && name.Contains('@', StringComparison.Ordinal) && email is null ? AuthorText.Parse(name) : AuthorText.Of(name, email);
    }

    private static void Add(List<string> tags, string? tag)
    {
        if (tags.Count >= MostTags || string.IsNullOrWhiteSpace(tag))
        {
            return;
        }

        var line = HtmlText.Line(tag);
        if (line.Length is > 0 and <= LongestTag && !tags.Contains(line, StringComparer.OrdinalIgnoreCase))
        {
            tags.Add(line);
        }
    }
}
