using System.Xml.Linq;

namespace DigestBot.Reading;

/// <summary>Media RSS puts title and text into the file or the group of files that they are about.</summary>
internal static class MediaFields
{
    /// <summary>Every file of an item, in groups or not.</summary>
    public static IEnumerable<XElement> Contents(FeedFields fields) =>
        fields.All("media:content").Concat(fields.All("media:group").SelectMany(group => group.Elements(group.Name.Namespace + "content")));

    /// <summary>The first element of that name with anything in it, groups before files.</summary>
    public static XElement? First(FeedFields fields, string name) => fields.All("media:group").Concat(Contents(fields))
        .Select(parent => parent.Element(parent.Name.Namespace + name))
        .FirstOrDefault(child => child is not null && !string.IsNullOrWhiteSpace(child.Value));

    /// <summary>The description as sanitised HTML; plain text unless it says otherwise.</summary>
    public static string? Description(FeedFields fields, Uri? against) => First(fields, "description") is not { } description ? null
        : description.Attribute("type")?.Value.Trim().Equals("html", StringComparison.OrdinalIgnoreCase) ?? false ? FeedHtml.Clean(description.Value, against)
        : FeedHtml.Clean(FeedHtml.FromText(description.Value), against);
}
