using DigestBot.Cards;
using DigestBot.Search;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Search;

public sealed class ScanSearchTests : IDisposable
{
    private readonly MemoryStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Theory]
    [InlineData("memorandum")]
    [InlineData("MEMORANDUM signed")]
    [InlineData("memo")]
    [InlineData("Mexico, \"memorandum\"!")]
    public void WordsAreFoundInWhateverCaseAndOrder(string query)
    {
        var story = Add("Russia and Mexico signed a memorandum");

        Assert.Equal([story], Find(query));
    }

    [Theory]
    [InlineData("México y Rusia", "mexico")]
    [InlineData("Mexico and Russia", "MÉXICO")]
    [InlineData("Щеголёв подписал", "щеголев")]
    [InlineData("İstanbul toplantısı", "istanbul")]
    public void AccentsDoNotMatter(string headline, string query)
    {
        var story = Add(headline);

        Assert.Equal([story], Find(query));
    }

    [Theory]
    [InlineData("工业和信息化部发布通知", "通知")]
    [InlineData("総務省が発表", "発表")]
    public void WordsThatAreNotWrittenApartAreFoundWithin(string headline, string query)
    {
        var story = Add(headline);

        Assert.Equal([story], Find(query));
    }

    [Theory]
    [InlineData("France opens a consultation", "ran")]
    [InlineData("France opens a consultation", "France auction")]
    public void EveryWordMustBeginAWordOfTheStory(string headline, string query)
    {
        Add(headline);

        Assert.Empty(Find(query));
    }

    [Fact]
    public void WordsOfPartiesAndSummaryAreFoundToo()
    {
        var story = _stores.Stories.Add(Some.Story(Some.Card(headline: "A headline", summary: "About submarine cables.", parties: [Some.Party("organisation:itu", "ITU")]))).Id;

        Assert.Equal([story], Find("itu cables"));
    }

    [Fact]
    public void TheHeadlineOfEveryReportCounts()
    {
        var story = _stores.Stories.Add(Some.Story(
            Some.Card(), Some.Report("a", headline: "Memorandum", language: "en"), Some.Report("b", headline: "Меморандум", language: "ru"))).Id;

        Assert.Equal([story], Find("меморандум"));
    }

    [Fact]
    public void AWordInTheHeadlineWeighsMoreThanInTheSummary()
    {
        var summary = _stores.Stories.Add(Some.Story(Some.Card(headline: "Other business", summary: "A word on roaming.", parties: []))).Id;
        var headline = _stores.Stories.Add(Some.Story(Some.Card(headline: "Roaming rules", parties: []))).Id;
        var last = _stores.Stories.Add(Some.Story(Some.Card(headline: "Yet other business", summary: "Roaming.", parties: []))).Id;

        Assert.Equal(headline, Find("roaming")[0]);
        Assert.Equal([headline, last, summary], Find("roaming"));
    }

    [Fact]
    public void NoWordsFindEverythingTheNewestFirst()
    {
        var (first, second) = (Add("First"), Add("Second"));

        Assert.Equal([second, first], Find(""));
    }

    [Fact]
    public void OnlyStoriesOfAPartyAreFound()
    {
        var mexican = _stores.Stories.Add(Some.Story(Some.Card(parties: [Some.Country("MX", "Mexico")]))).Id;
        _stores.Stories.Add(Some.Story(Some.Card(parties: [Some.Country("RU", "Russia")])));

        Assert.Equal([mexican], Find(new StoryQuery { Parties = ["country:MX", "country:BR"] }));
    }

    [Fact]
    public void OnlyStoriesOfADaySpanAreFoundBothEndsIncluded()
    {
        var ids = Enumerable.Range(0, 4).Select(n => _stores.Stories.Add(Some.Story() with { Day = Some.Day.AddDays(n) }).Id).ToList();

        Assert.Equal([ids[2], ids[1]], Find(new StoryQuery { From = Some.Day.AddDays(1), To = Some.Day.AddDays(2) }));
    }

    [Fact]
    public void OnlyStoriesReportedInALanguageAreFound()
    {
        _stores.Stories.Add(Some.Story(Some.Card(language: "en")));
        var both = _stores.Stories.Add(Some.Story(Some.Card(), Some.Report(language: "en"), Some.Report("b", language: "ru"))).Id;

        Assert.Equal([both], Find(new StoryQuery { Language = "ru" }));
    }

    [Fact]
    public void OnlyStoriesOfAnActionAreFound()
    {
        _stores.Stories.Add(Some.Story());
        var penalty = _stores.Stories.Add(Some.Story(Some.Card(happened: new CardEvent(Some.Day, DatePrecision.Day, "penalty")))).Id;

        Assert.Equal([penalty], Find(new StoryQuery { Action = "penalty" }));
    }

    [Fact]
    public void TheBestAreKeptWhenMoreAreFoundThanAskedFor()
    {
        var best = _stores.Stories.Add(Some.Story(Some.Card(headline: "Roaming", summary: "Roaming", parties: []))).Id;
        for (var n = 0; n < 30; n++)
        {
            _stores.Stories.Add(Some.Story(Some.Card(headline: "Other", summary: "Roaming", parties: [])));
        }

        var found = Find(new StoryQuery { Text = "roaming", Limit = 5 });

        Assert.Equal(5, found.Count);
        Assert.Equal(best, found[0]);
    }

    [Theory]
    [InlineData("\"unclosed")]
    [InlineData("AND OR NOT ( ) && || ! ^ ~ * ? : \\ / [ TO ] { }")]
    [InlineData("title:* OR 1=1; --")]
    [InlineData("@0 $.Card")]
    [InlineData("\0\u0001\u200F\u202E\uFEFF")]
    [InlineData("\uD83D")]
    [InlineData("x\uDE00y \uD83D\uD83D")]
    public void AnyTextIsAQuery(string query)
    {
        Add("Russia and Mexico signed a memorandum");

        Assert.InRange(Find(query).Count, 0, 1);
    }

    [Fact]
    public void ALoneSurrogateInAStoryIsNoTrouble()
    {
        _stores.Stories.Add(Some.Story(Some.Card(summary: "cut \uD83D")));

        Assert.Single(Find("memorandum"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x ")]
    [InlineData("é\u0301")]
    [InlineData("漢")]
    public void ALongTextIsAQueryToo(string part)
    {
        Add("Russia and Mexico signed a memorandum");

        Assert.Empty(Find(string.Concat(Enumerable.Repeat(part, 10_000 / part.Length))));
    }

    [Fact]
    public void ASearchCanBeGivenUp()
    {
        Add("Russia and Mexico signed a memorandum");

        Assert.Throws<OperationCanceledException>(() => new ScanSearch(_stores.Stories).Find(new StoryQuery(), new CancellationToken(canceled: true)));
    }

    private long Add(string headline) => _stores.Stories.Add(Some.Story(Some.Card(headline: headline, parties: []))).Id;

    private List<long> Find(string query) => Find(new StoryQuery { Text = query });

    private List<long> Find(StoryQuery query) =>
        [.. new ScanSearch(_stores.Stories).Find(query, TestContext.Current.CancellationToken).Select(h => h.Story.Id)];
}
