using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Polling;

public sealed class ForgottenFeedsTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly TempFolder _folder = new();

    public ForgottenFeedsTests()
    {
        CatalogueFile.Write(_folder.File("base.json"), [Some.Feed("kept"), Some.Feed("off") with { Enabled = false, Reason = "Gone." }]);
        foreach (var id in new[] { "kept", "off", "removed" })
        {
            _stores.States.Save([FeedState.New(Some.Feed(id)) with { LastPoll = Some.Now }]);
            _stores.History.Add([new PollRecord(id, Some.Now)]);
        }
    }

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void AFeedThatWasRemovedIsForgottenAfterNinetyDays()
    {
        Assert.Equal(1, Purge(days: 91));

        Assert.Null(_stores.States.Find("removed"));
        Assert.Empty(_stores.History.Of("removed"));
    }

    [Fact]
    public void BeforeThatItsStateIsKept()
    {
        Assert.Equal(0, Purge(days: 89));

        Assert.NotNull(_stores.States.Find("removed"));
    }

    [Theory]
    [InlineData("kept")]
    [InlineData("off")]
    public void AFeedOfTheCatalogueIsNeverForgottenSwitchedOffOrNot(string id)
    {
        Purge(days: 4000);

        Assert.NotNull(_stores.States.Find(id));
        Assert.Single(_stores.History.Of(id));
    }

    [Fact]
    public void ACatalogueThatCannotBeReadForgetsNothing()
    {
        File.WriteAllText(_folder.File("own.json"), "[{");

        Assert.Equal(0, Purge(days: 4000));
        Assert.Equal(3, _stores.States.All().Count);
    }

    [Fact]
    public void AnEmptyCatalogueForgetsNothing()
    {
        CatalogueFile.Write(_folder.File("base.json"), []);

        Assert.Equal(0, Purge(days: 4000));
    }

    private int Purge(int days) => new ForgottenFeeds(
        new FeedCatalogue([_folder.File("base.json")], _folder.File("own.json")), _stores.States, _stores.History, NullLogger<ForgottenFeeds>.Instance).Purge(Some.Now.AddDays(days));
}
