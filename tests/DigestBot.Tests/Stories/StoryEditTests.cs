using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories;

/// <summary>Reports whose publishers changed them, through the real cards and stores.</summary>
public sealed class StoryEditTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly CardWriter _cards = new();
    private readonly StoryMerger _merger;

    public StoryEditTests()
    {
        _merger = new StoryMerger(_stores.Stories, _stores.Articles, new StoryMatcher(new MatchOptions()));
        foreach (var (n, (language, text)) in ReportedFine.Background().Index())
        {
            Take("background" + n, language, text);
        }
    }

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void AReportThatNowTellsOfSomethingElseLeavesItsStory()
    {
        var story = Take("en", "en", ReportedFine.English);
        Take("ru", "ru", ReportedFine.Russian);

        Edit("ru", "ru", ReportedFine.OtherMatter);

        Assert.Equal(["en"], Reports(story));
        Assert.Equal(["ru"], Reports(StoryOf("ru")));
    }

    [Fact]
    public void TheIdStaysWithTheFirstReportWhenThatOneLeaves()
    {
        var story = Take("ru", "ru", ReportedFine.Russian);
        Take("en", "en", ReportedFine.English);

        Edit("ru", "ru", ReportedFine.OtherMatter);

        Assert.Equal(story, StoryOf("ru"));
        Assert.Equal(["en"], Reports(StoryOf("en")));
    }

    [Fact]
    public void AReportThatNowTellsOfAnothersEventJoinsIt()
    {
        var story = Take("en", "en", ReportedFine.English);
        Take("ru", "ru", ReportedFine.OtherMatter);

        Edit("ru", "ru", ReportedFine.Russian);

        Assert.Equal(["en", "ru"], Reports(story));
    }

    [Fact]
    public void AReportThatStillTellsOfTheSameStays()
    {
        var story = Take("en", "en", ReportedFine.English);
        Take("ru", "ru", ReportedFine.Russian);

        Edit("ru", "ru", ReportedFine.Russian + " Компания намерена обжаловать решение.");

        Assert.Equal(["en", "ru"], Reports(story));
    }

    [Fact]
    public void AReportThatAKeyTiesToItsStoryStaysWhateverItSays()
    {
        var story = Take("en", "en", ReportedFine.English, "https://x.example/1");
        Take("ru", "ru", ReportedFine.Russian, "https://x.example/1");

        Edit("ru", "ru", ReportedFine.OtherMatter, "https://x.example/1");

        Assert.Equal(["en", "ru"], Reports(story));
    }

    [Fact]
    public void WhoeverComesNextFindsTheEditedReportByItsNewWords()
    {
        Take("en", "en", ReportedFine.OtherMatterInEnglish);
        Edit("en", "en", ReportedFine.English);

        Assert.Equal(StoryOf("en"), Take("ru", "ru", ReportedFine.Russian));
    }

    [Fact]
    public void TheStorysCardIsThatOfTheReportsThatStay()
    {
        var story = Take("en", "en", ReportedFine.English);
        Take("ru", "ru", ReportedFine.Russian);

        Edit("ru", "ru", ReportedFine.OtherMatter);

        Assert.Equal(Stored("en").Card.Parties.Select(p => p.Id), _stores.Stories.Find(story)!.Card.Parties.Select(p => p.Id));
    }

    private long Take(string id, string language, string text, string? url = null)
    {
        var article = Article(id, language, text, url);
        return _merger.Take(article, _cards.Write(article), Some.Now);
    }

    private void Edit(string id, string language, string text, string? url = null)
    {
        var article = Article(id, language, text, url);
        _merger.Edit(Stored(id).Number, article, _cards.Write(article), Some.Now.AddHours(1));
    }

    private StoredArticle Stored(string id) => _stores.Articles.Find(_stores.Articles.Seen(id)!.Article)!;

    private long StoryOf(string id) => _stores.Stories.Current(Stored(id).Story)!.Value;

    private IEnumerable<string> Reports(long story) => _stores.Stories.Find(story)!.Reports.Select(r => r.ArticleId);

    private static Article Article(string id, string language, string text, string? url) =>
        new() { Id = id, Title = null, Text = text, Language = language, Url = url, Feed = "feed-" + id, Published = Some.Now };
}
