using System.Globalization;

namespace DigestBot.Reading;

/// <summary>The lists of an item that several formats share: tags, authors and attachments, each entry once.</summary>
internal static class FeedLists
{
    private const int MostTags = 100;
    private const int LongestTag = 200;

    private static readonly FeedKeys Modules = new("itunes:keywords", "media:keywords", "itunes:category", "dc:subject", "media:category", "atom:category");

    /// <summary>Keywords are parted by commas, everything else is a tag as it stands.</summary>
    public static IReadOnlyList<string> Tags(FeedFields fields)
    {
        List<string>? tags = null;
        foreach (var category in fields.All("category"))
        {
            Add(ref tags, CategoryOf(category));
        }

        if (!fields.MayHave(Modules))
        {
            return tags ?? (IReadOnlyList<string>)[];
        }

        foreach (var keyword in fields.All("itunes:keywords").Concat(fields.All("media:keywords")).SelectMany(element => element.Value.Split(',')))
        {
            Add(ref tags, keyword);
        }

        foreach (var subject in fields.All("itunes:category"))
        {
            Add(ref tags, subject.Attribute("text"));
            foreach (var narrower in subject.Descendants)
            {
                Add(ref tags, narrower.Attribute("text"));
            }
        }

        foreach (var subject in fields.All("dc:subject").Concat(fields.All("media:category")))
        {
            Add(ref tags, subject.Value);
        }

        foreach (var category in fields.All("atom:category"))
        {
            Add(ref tags, CategoryOf(category));
        }

        return tags ?? (IReadOnlyList<string>)[];
    }

    /// <summary>The authors of the first kind of element that names any.</summary>
    public static IReadOnlyList<FeedAuthor> Authors(FeedFields fields, FeedKeys keys)
    {
        foreach (var key in fields.MayHave(keys) ? keys.Keys : [])
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

    public static void AddAttachment(ref List<FeedAttachment>? attachments, string? link, Uri? against, string? type, string? length)
    {
        if ((attachments?.Count ?? 0) < MostTags && FeedLinks.Absolute(link, against) is { } url && (attachments?.TrueForAll(known => known.Url != url) ?? true))
        {
            var bytes = long.TryParse(length?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0 ? parsed : (long?)null;
            (attachments ??= []).Add(new FeedAttachment(url, FeedFields.Trimmed(type), bytes));
        }
    }

    // Atom's category is in its attributes; its label is for people, its term for machines.
    private static string? CategoryOf(FeedElement category) =>
        FeedFields.Trimmed(category.Attribute("label")) ?? FeedFields.Trimmed(category.Attribute("term")) ?? category.Value;

    private static FeedAuthor? Author(FeedElement author)
    {
        if (!author.HasElements)
        {
            return AuthorText.Parse(author.Value);
        }

        string? name = null, email = null;
        foreach (var part in author.Elements)
        {
            name ??= part.Name.Local.Equals("name", StringComparison.OrdinalIgnoreCase) ? part.Value : null;
            email ??= part.Name.Local.Equals("email", StringComparison.OrdinalIgnoreCase) ? part.Value : null;
        }

        return name is not null && name.Contains('@', StringComparison.Ordinal) && email is null ? AuthorText.Parse(name) : AuthorText.Of(name, email);
    }

    private static void Add(ref List<string>? tags, string? tag)
    {
        if ((tags?.Count ?? 0) >= MostTags || string.IsNullOrWhiteSpace(tag))
        {
            return;
        }

        var line = HtmlText.Line(tag);
        if (line.Length is > 0 and <= LongestTag && !(tags?.Contains(line, StringComparer.OrdinalIgnoreCase) ?? false))
        {
            (tags ??= []).Add(line);
        }
    }
}
