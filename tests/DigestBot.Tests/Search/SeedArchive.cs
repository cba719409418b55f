using DigestBot.Cards;
using DigestBot.Feeds;
using DigestBot.Reading;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Search;

/// <summary>All sample feeds taken in as the bot takes them in, and indexed. Tests only read it.</summary>
public sealed class SeedArchive : IDisposable
{
    private readonly IndexedArchive _archive = new();

    public SeedArchive()
    {
        var parser = new FeedParser();
        var writer = new CardWriter();
        var merger = new StoryMerger(_archive.Stores.Stories, _archive.Stores.Articles, new StoryMatcher(new MatchOptions()));
        foreach (var seed in new FeedCatalogue([Path.Combine(Repository.Root, "seeds", "catalogue.json")], ownFile: null).Load())
        {
            foreach (var item in parser.Read(File.ReadAllBytes(seed.Url.LocalPath), null, seed.Url).Feed!.Items)
            {
                var article = ArticleWriter.Write(item, seed, seed.Id + "/" + item.Id);
                _archive.Stores.Database.Run(() => merger.Take(article, writer.Write(article), SeenAt));
            }
        }

        _archive.Keeper.CatchUp(progress: null, CancellationToken.None);
    }

    private static DateTimeOffset SeenAt => new(2010, 10, 8, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The ids of the stories that a query finds, the best first.</summary>
    public IReadOnlyList<long> Find(string query) => _archive.Find(query);

    /// <summary>The stories with a headline that holds one of these words.</summary>
    /// <param name="headlines">Apart by <c>|</c>.</param>
    public IReadOnlySet<long> Expected(string headlines) => headlines.Split('|')
        .Select(part => _archive.Stores.Stories.Between(new DateOnly(2000, 1, 1), new DateOnly(2020, 1, 1))
            .FirstOrDefault(s => s.Reports.Any(r => r.Headline.Contains(part, StringComparison.OrdinalIgnoreCase)))?.Id
            ?? throw new ArgumentException($"No sample has a headline with \"{part}\".", nameof(headlines)))
        .ToHashSet();

    public void Dispose() => _archive.Dispose();
}
