using System.Globalization;
using System.Text.Json;
using DigestBot.Reading;

namespace DigestBot.Tests.Reading;

/// <summary>Field by field against what another reader makes of the same feeds.</summary>
public sealed class OtherReaderTests
{
    [Fact]
    public void NineteenOfTwentyFieldsAreWhatAnotherReaderFinds()
    {
        if (!Directory.Exists(ReadingFolders.OtherReader))
        {
            // Without the other reader's answers the seeds still say that nothing is left unread.
            var items = ReadingFolders.SeedFeeds().SelectMany(seed => ReadingSome.Feed(File.ReadAllBytes(seed)).Items).ToList();
            Assert.True(items.Count >= 50, $"only {items.Count} items in the seeds");
            Assert.True(items.Count(item => item.Title is not null && item.Url is not null) * 20 >= items.Count * 19);
            return;
        }

        var tally = new Tally();
        foreach (var (feed, expected) in Pairs())
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(expected));
            tally.Compare(Path.GetFileName(feed), json.RootElement, ReadingSome.Feed(File.ReadAllBytes(feed)));
        }

        Assert.True(tally.All > 100, $"only {tally.All} fields to compare");
        Assert.True(tally.Right * 20 >= tally.All * 19, $"{tally.Right} of {tally.All}\n{string.Join('\n', tally.Misses)}");
    }

    private static IEnumerable<(string Feed, string Expected)> Pairs() =>
        from file in Directory.EnumerateFiles(ReadingFolders.OtherReader, "*", SearchOption.AllDirectories)
        let expected = Path.ChangeExtension(file, null) + (file.EndsWith(".xml", StringComparison.Ordinal) ? ".json" : "_expected.json")
        where file != expected && File.Exists(expected)
        select (file, expected);

    private sealed class Tally
    {
        public int All { get; private set; }

        public int Right { get; private set; }

        public List<string> Misses { get; } = [];

        public void Compare(string name, JsonElement expected, ReadFeed feed)
        {
            Check(name + " title", Text(expected, "title"), feed.Title);
            Check(name + " link", Text(expected, "link"), feed.HomePageUrl);
            Check(name + " description", Text(expected, "description"), feed.Description);
            Check(name + " language", Text(expected, "language"), feed.Language);
            Check(name + " authors", Authors(expected), Authors(feed.Authors));
            var items = expected.TryGetProperty("items", out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray().ToList() : [];
            Check(name + " items", items.Count == 0 ? null : items.Count.ToString(CultureInfo.InvariantCulture), feed.Items.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var (item, read) in items.Zip(feed.Items))
            {
                Check(name + " item title", Text(item, "title"), read.Title);
                Check(name + " item link", Text(item, "link"), read.Url);
                Check(name + " item guid", Text(item, "guid"), read.Id);
                Check(name + " item content", Text(item, "content"), read.ContentHtml);
                Check(name + " item description", Text(item, "description"), read.Summary);
                Check(name + " item published", Date(item, "publishedParsed"), read.Published?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                Check(name + " item updated", Date(item, "updatedParsed"), read.Modified?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                Check(name + " item authors", Authors(item), Authors(read.Authors));
            }
        }

        private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetString() : null;

        private static string? Date(JsonElement parent, string name) => Text(parent, name) is { } text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            : null;

        private static string? Authors(JsonElement parent) => parent.TryGetProperty("authors", out var authors)
            ? string.Join('|', authors.EnumerateArray().Select(author => $"{Text(author, "name")} <{Text(author, "email")}>"))
            : null;

        private static string Authors(IEnumerable<FeedAuthor> authors) => string.Join('|', authors.Select(author => $"{author.Name} <{author.Email}>"));

        // A field that the other reader leaves empty says nothing about ours.
        private void Check(string what, string? expected, string? actual)
        {
            if (string.IsNullOrEmpty(expected))
            {
                return;
            }

            All++;
            Right += expected == actual ? 1 : 0;
            if (expected != actual)
            {
                Misses.Add($"{what}: {expected} but {actual}");
            }
        }
    }
}
