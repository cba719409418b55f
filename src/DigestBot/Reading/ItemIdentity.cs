using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Reading;

/// <summary>
/// Gives each item the id by which it is known again: the feed's own, else the canonical link, else a hash of its words. A feed's id
/// that stands on several different links is a template's mistake and no identity.
/// </summary>
internal static class ItemIdentity
{
    private const int LongestId = 2048;

    /// <param name="items">With the feed's own ids, or empty ones.</param>
    public static IReadOnlyList<FeedItem> Assign(IReadOnlyList<FeedItem> items)
    {
        var shared = SharedIds(items);
        return [.. items.Select(item => Of(item, shared) is var id && id == item.Id ? item : item with { Id = id })];
    }

    private static string Of(FeedItem item, HashSet<string> shared)
    {
        var own = item.Id.Length > LongestId ? Hash(item.Id) : item.Id;
        return own.Length > 0 && !shared.Contains(item.Id) ? own : CanonicalLink.Of(item.Url) ?? Hash(Words(item));
    }

    private static HashSet<string> SharedIds(IReadOnlyList<FeedItem> items)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        var first = new Dictionary<string, string>(items.Count, StringComparer.Ordinal);
        foreach (var item in items.Where(item => item.Id.Length > 0 && item.Url is not null))
        {
            if (!first.TryAdd(item.Id, item.Url!) && CanonicalLink.Of(first[item.Id]) != CanonicalLink.Of(item.Url))
            {
                shared.Add(item.Id);
            }
        }

        return shared;
    }

    // The summary only without a title: portals append view counts and "updated" lines to it.
    private static string Words(FeedItem item) => string.Join('\n', item.Title, item.Published?.ToString("O", CultureInfo.InvariantCulture), item.Title is null ? item.Summary ?? item.ContentHtml : null);

    private static string Hash(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
