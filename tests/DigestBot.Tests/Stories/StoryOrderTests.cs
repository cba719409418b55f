using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories;

/// <summary>Reports of one event in four languages, in every order in which they may come.</summary>
public sealed class StoryOrderTests
{
    private static readonly (string Language, string Text)[] Texts =
        [("en", ReportedFine.English), ("ru", ReportedFine.Russian), ("ja", ReportedFine.Japanese), ("es", ReportedFine.Spanish)];

    private static readonly CardWriter Cards = new();

    public static TheoryData<string> Orders =>
    [
        .. from a in Texts.Select(t => t.Language)
           from b in Texts.Select(t => t.Language)
           from c in Texts.Select(t => t.Language)
           from d in Texts.Select(t => t.Language)
           where new[] { a, b, c, d }.Distinct().Count() == 4
           select $"{a} {b} {c} {d}",
    ];

    [Theory]
    [MemberData(nameof(Orders))]
    public void InWhateverOrderReportsComeTheyAreOneStory(string order)
    {
        using var stores = new MemoryStores();
        var merger = new StoryMerger(stores.Stories, stores.Articles, new StoryMatcher(new MatchOptions()));
        foreach (var (n, (language, text)) in ReportedFine.Background().Index())
        {
            Take(merger, "background" + n, language, text);
        }

        var ids = order.Split(' ').Select(language => Take(merger, language, language, Texts.First(t => t.Language == language).Text)).ToList();

        Assert.Single(ids.Select(stores.Stories.Current).Distinct());
    }

    [Fact]
    public void AReportThatIsOfTwoStoriesMakesThemOneUnderTheOlderId()
    {
        using var stores = new MemoryStores();
        var merger = new StoryMerger(stores.Stories, stores.Articles, new StoryMatcher(new MatchOptions()));
        var first = merger.Take(Some.Article("a", "The first title of the event", "f1"), Plain, Some.Now);
        var second = merger.Take(Some.Article("b", "Something else that was told", "f2", "https://x.example/1"), Plain, Some.Now);

        merger.Take(Some.Article("c", "The first title of the event", "f3", "https://x.example/1"), Plain, Some.Now);

        var decision = stores.Articles.Find(stores.Articles.Seen("c")!.Article)!.Decisions.Single();
        Assert.Equal((first, DecisionKind.Link), (stores.Stories.Current(second), decision.Kind));
        Assert.Equal([first], decision.Joined);
    }

    private static Card Plain => Some.Card(happened: new CardEvent(null, null, "statement"), parties: []);

    private static long Take(StoryMerger merger, string id, string language, string text)
    {
        var article = new Article { Id = id, Title = null, Text = text, Language = language, Feed = "feed-" + id, Published = Some.Now };
        return merger.Take(article, Cards.Write(article), Some.Now);
    }
}
