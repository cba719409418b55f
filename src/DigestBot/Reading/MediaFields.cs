namespace DigestBot.Reading;

/// <summary>Media RSS puts title and text into the file or the group of files that they are about.</summary>
internal static class MediaFields
{
    /// <summary>Every file of an item, in groups or not.</summary>
    public static IEnumerable<FeedElement> Contents(FeedFields fields) => AreIn(fields) ? Each(fields) : [];

    /// <summary>The first element of that name with anything in it, groups before files.</summary>
    public static FeedElement? First(FeedFields fields, string name)
    {
        if (!AreIn(fields))
        {
            return null;
        }

        foreach (var parent in fields.All("media:group").Concat(Contents(fields)))
        {
            if (parent.Child(name) is { } child && !child.Text.IsWhiteSpace())
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The description as sanitised HTML; plain text unless it says otherwise.</summary>
    public static string? Description(FeedFields fields, Uri? against) => First(fields, "description") is not { } description ? null
        : description.Attribute("type")?.Trim().Equals("html", StringComparison.OrdinalIgnoreCase) ?? false ? FeedHtml.Clean(description.Text, against)
        : FeedHtml.Clean(FeedHtml.FromText(description.Text), against);

    private static bool AreIn(FeedFields fields) => fields.Has("media:content") || fields.Has("media:group");

    private static IEnumerable<FeedElement> Each(FeedFields fields)
    {
        foreach (var file in fields.All("media:content"))
        {
            yield return file;
        }

        foreach (var group in fields.All("media:group"))
        {
            foreach (var file in group.Elements)
            {
                if (file.Name.Local == "content" && file.Name.Namespace == group.Name.Namespace)
                {
                    yield return file;
                }
            }
        }
    }
}
