using DigestBot.Cards;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories.Matching;

/// <summary>Real articles through the real cards; the background is so much other news that rarity means something.</summary>
public sealed class StoryMatcherTests
{
    private const string English =
        "Norsk Fiber fined 4.75 million kroner. The regulator Nkom fined Norsk Fiber 4.75 million kroner on Tuesday after 12,480 customers in Tromsø and "
        + "Bergen lost emergency calls for 37 hours. Director Kristian Lindqvist said the company had ignored three warnings.";

    private const string Russian =
        "«Норск Файбер» оштрафована на 4,75 млн крон. Регулятор Nkom оштрафовал компанию Norsk Fiber на 4,75 миллиона крон: 12 480 абонентов в Тромсё и Бергене "
        + "37 часов не могли вызвать экстренные службы. Директор Кристиан Линдквист заявил, что компания не ответила на три предупреждения.";

    private const string Japanese =
        "ノルスク・ファイバーに475万クローネの罰金。規制機関Nkomは、トロムソとベルゲンの1万2480人(12,480人)が37時間にわたり緊急通報を利用できなかったとして、Norsk Fiberに"
        + "4.75百万クローネの罰金を科した。クリスティアン・リンドクヴィスト局長が発表した。";

    private const string OtherFine =
        "Telenor fined 2.1 million kroner. The regulator Nkom fined Telenor 2.1 million kroner on Tuesday after 3,300 customers in Stavanger lost television for "
        + "6 hours. Director Kristian Lindqvist said the operator had answered all questions.";

    private readonly CardWriter _cards = new();
    private readonly StoryMatcher _matcher = new(new MatchOptions());

    public StoryMatcherTests()
    {
        var story = 100L;
        foreach (var (language, text) in Background())
        {
            _matcher.Learn(Prepare(language, text), story++);
        }
    }

    [Theory]
    [InlineData("ru", Russian)]
    [InlineData("ja", Japanese)]
    public void AReportInAnotherLanguageFindsItsStory(string language, string text)
    {
        _matcher.Learn(Prepare("en", English), 1);

        Assert.Equal(1, _matcher.Find(Prepare(language, text))?.Story);
    }

    [Fact]
    public void TheMatchSaysOnWhatEvidence()
    {
        _matcher.Learn(Prepare("en", English), 1);

        var match = _matcher.Find(Prepare("ru", Russian))!;

        Assert.Contains(match.Evidence, e => e.Words.Contains("12 480", StringComparison.Ordinal));
        Assert.Contains(match.Evidence, e => e.Words.Contains("Линдквист", StringComparison.OrdinalIgnoreCase));
        Assert.True(match.Score > match.RunnerUp);
        Assert.Equal(match.Evidence.OrderByDescending(e => e.Worth), match.Evidence);
    }

    [Fact]
    public void TheSameRegulatorsOtherFineIsAnotherStory()
    {
        _matcher.Learn(Prepare("en", English), 1);

        Assert.Null(_matcher.Find(Prepare("en", OtherFine)));
    }

    [Fact]
    public void AReportInTheSameWordsIsTheSameStory()
    {
        _matcher.Learn(Prepare("en", English), 1);

        Assert.Equal(1, _matcher.Find(Prepare("en", English.Replace("on Tuesday ", "", StringComparison.Ordinal)))?.Story);
    }

    [Fact]
    public void AReportOfAnotherWeekIsAnotherStory()
    {
        _matcher.Learn(Prepare("en", English), 1);

        Assert.Null(_matcher.Find(Prepare("ru", Russian, days: 5)));
    }

    [Theory]
    [InlineData("The ministry of Norway opened a consultation on broadband.", "Министерство Норвегии начало консультацию о широкополосном доступе.")]
    [InlineData("Agreement on spectrum signed on 5 October 2010.", "Соглашение о радиочастотах подписано 5 октября 2010 года.")]
    public void ACountryADayOrATopicAloneMergeNothing(string first, string second)
    {
        _matcher.Learn(Prepare("en", first), 1);

        Assert.Null(_matcher.Find(Prepare("ru", second)));
    }

    [Fact]
    public void AMergedStoryIsFoundUnderTheIdThatTookItIn()
    {
        _matcher.Learn(Prepare("en", English), 1);
        _matcher.Merge(1, 2);

        Assert.Equal(2, _matcher.Find(Prepare("ru", Russian))?.Story);
    }

    [Fact]
    public void AnEmptyIndexKnowsNoStory() => Assert.Null(new StoryMatcher(new MatchOptions()).Find(Prepare("en", English)));

    [Fact]
    public void TheOldestAreForgottenWhenThereAreTooMany()
    {
        var small = new StoryMatcher(new MatchOptions { Articles = 10 });
        small.Learn(Prepare("en", English), 1);
        Assert.NotNull(small.Find(Prepare("ru", Russian)));

        foreach (var (n, (language, text)) in Background().Take(30).Index())
        {
            small.Learn(Prepare(language, text), 100 + n);
        }

        Assert.Null(small.Find(Prepare("ru", Russian)));
    }

    private IndexedArticle Prepare(string language, string text, int days = 0)
    {
        var article = new Article { Id = "a", Title = null, Text = text, Language = language, Published = Some.Now.AddDays(days) };
        return StoryMatcher.Prepare(null, text, _cards.Write(article), DateOnly.FromDateTime(Some.Now.AddDays(days).Date));
    }

    /// <summary>News of other places, people and sums, in three languages.</summary>
    private static IEnumerable<(string Language, string Text)> Background()
    {
        string[] places = ["Porto", "Kraków", "Lagos", "Osaka", "Quito", "Tunis", "Hanoi", "Riga", "Split", "Accra", "Perth", "Davao"];
        string[] people = ["Marta Oliveira", "Jan Kowalik", "Chidi Okafor", "Ken Hayashi", "Rosa Vega", "Amel Trabelsi", "Linh Pham", "Andris Ozols"];
        for (var n = 0; n < 60; n++)
        {
            var (place, person) = (places[n % places.Length], people[n % people.Length]);
            yield return (n % 3) switch
            {
                0 => ("en", $"The council of {place} opened {1000 + (n * 37)} lines, said {person}, at a cost of {n + 11}.{n % 9} million."),
                1 => ("de", $"In {place} wurden {1000 + (n * 37)} Anschlüsse eröffnet, sagte {person}; die Kosten betragen {n + 11},{n % 9} Millionen."),
                _ => ("fr", $"À {place}, {1000 + (n * 37)} lignes ont été ouvertes, selon {person}, pour {n + 11},{n % 9} millions."),
            };
        }
    }
}
