using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories;

public sealed class StoryDecisionTests : IDisposable
{
    private readonly MemoryStores _stores = new();
    private readonly CardWriter _cards = new();
    private readonly StoryMerger _merger;

    public StoryDecisionTests()
    {
        _merger = new StoryMerger(_stores.Stories, _stores.Articles, new StoryMatcher(new MatchOptions()));
        foreach (var (n, (language, text)) in ReportedFine.Background().Index())
        {
            Take("background" + n, language, text);
        }
    }

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void AMatchIsKeptWithItsScoreAndItsEvidenceInTheReportsOwnWords()
    {
        var story = Take("en", "en", ReportedFine.English);
        Take("ru", "ru", ReportedFine.Russian);

        var decision = Decision("ru");

        Assert.Equal((DecisionKind.Alike, story), (decision.Kind, decision.Story));
        Assert.InRange(decision.Score, 0.1, 1);
        Assert.Contains(decision.Evidence, e => e.Words == "12 480");
    }

    [Fact]
    public void AStoryThatIsBegunIsKeptWithTheNearestOne()
    {
        var story = Take("en", "en", ReportedFine.English);
        Take("pt", "pt", "A operadora Vodafone abriu em Bergen um escritório para 140 pessoas, disse a ministra Helga Dahl ao jornal Aftonbladet de Estocolmo.");

        var decision = Decision("pt");

        Assert.Equal((DecisionKind.Began, story), (decision.Kind, decision.RunnerUpStory));
    }

    [Fact]
    public void AnArticleThatLeftItsStoryTellsFromWhere()
    {
        var story = Take("en", "en", ReportedFine.English);
        Take("ru", "ru", ReportedFine.Russian);
        var article = Article("ru", "ru", ReportedFine.OtherMatter);

        _merger.Edit(Stored("ru").Number, article, _cards.Write(article), Some.Now.AddHours(1));

        Assert.Equal((DecisionKind.Left, story), (Decision("ru").Kind, Decision("ru").From));
        Assert.Equal(2, Stored("ru").Decisions.Count);
    }

    private StoryDecision Decision(string id) => Stored(id).Decisions[^1];

    private StoredArticle Stored(string id) => _stores.Articles.Find(_stores.Articles.Seen(id)!.Article)!;

    private long Take(string id, string language, string text)
    {
        var article = Article(id, language, text);
        return _merger.Take(article, _cards.Write(article), Some.Now);
    }

    private static Article Article(string id, string language, string text) =>
        new() { Id = id, Title = null, Text = text, Language = language, Feed = "feed-" + id, Published = Some.Now };
}
