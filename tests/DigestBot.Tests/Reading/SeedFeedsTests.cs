namespace DigestBot.Tests.Reading;

/// <summary>The project's own sample feeds, flaws and all.</summary>
public sealed class SeedFeedsTests
{
    [Fact]
    public void EverySeedIsReadWithItems()
    {
        var seeds = ReadingFolders.SeedFeeds().ToList();
        Assert.NotEmpty(seeds);
        Assert.All(seeds, seed =>
        {
            var result = ReadingSome.Result(File.ReadAllBytes(seed));
            Assert.True(result.Error is null, $"{Path.GetFileName(seed)}: {result.Error}");
            Assert.NotEmpty(result.Feed!.Items);
            Assert.All(result.Feed.Items, item => Assert.False(string.IsNullOrWhiteSpace(item.Title ?? item.Summary ?? item.ContentHtml)));
            Assert.DoesNotContain('\uFFFD', string.Concat(result.Feed.Items.Select(item => item.Title + item.Summary + item.ContentHtml)));
        });
    }
}
