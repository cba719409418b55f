using DigestBot.Feeds;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Feeds;

public sealed class ShippedFeedsTests
{
    private static readonly IReadOnlyList<FeedSource> Telecom = CatalogueFile.Read(Repository.File("feeds", "telecom.json"));

    [Fact]
    public void ThereAreFeedsOfAllTheWorld()
    {
        Assert.InRange(Telecom.Count, 150, int.MaxValue);
        Assert.InRange(Telecom.Select(s => s.Country).Where(c => c is not ("INT" or "EU")).Distinct(StringComparer.Ordinal).Count(), 80, int.MaxValue);
    }

    [Fact]
    public void EachFeedThatIsSwitchedOffSaysWhy() =>
        Assert.Empty(Telecom.Where(s => !s.Enabled && string.IsNullOrWhiteSpace(s.Reason)).Select(s => s.Id));

    [Fact]
    public void NoAddressIsPolledTwice() =>
        Assert.Empty(Telecom.Where(s => s.Enabled).GroupBy(s => s.Url).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void EachSeedIsAFileThatIsThere()
    {
        var seeds = CatalogueFile.Read(Repository.File("seeds", "catalogue.json"));

        Assert.NotEmpty(seeds);
        Assert.Empty(seeds.Where(s => !File.Exists(s.Url.LocalPath)).Select(s => s.Url.LocalPath));
    }
}
