using DigestBot.Cards;
using DigestBot.Stories.Matching;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Stories.Matching;

/// <summary>Copies of one text in its own language: syndicated, shortened, with another title; and releases that only look like copies.</summary>
public sealed class CopyTests
{
    private const string English =
        "The transport committee of Norvik approved the rebuilding of the harbour cable station on Monday. The station, built in 1974, carries the traffic of "
        + "eleven islands and failed twice last winter. Engineer Marit Solberg told the committee that the new hall will stand four metres higher than the old "
        + "one. The work is to begin in spring and to take two years. Fishermen asked for a path to the quay, which the committee promised to keep open. "
        + "The money comes from the county and from a fund for coastal towns.";

    private const string Russian =
        "Комитет по транспорту Норвика одобрил в понедельник перестройку портовой кабельной станции. Станция, построенная в 1974 году, обслуживает одиннадцать "
        + "островов и прошлой зимой дважды выходила из строя. Инженер Марит Сольберг рассказала комитету, что новое здание будет стоять на четыре метра выше "
        + "старого. Работы начнутся весной и продлятся два года. Рыбаки просили оставить проход к причалу, и комитет обещал его сохранить.";

    private const string Chinese =
        "诺维克市交通委员会周一批准重建港口电缆站。该站建于1974年,为十一座岛屿的1350户居民提供通信,去年冬天两次发生故障,每次38小时。工程师索尔贝格向委员会表示,新机房将比旧机房高出四米。"
        + "工程将于春季开始,为期两年。渔民要求保留通往码头的道路,委员会承诺保持畅通。资金来自县政府和沿海城镇基金。";

    private const string Arabic =
        "وافقت لجنة النقل في نورفيك يوم الاثنين على إعادة بناء محطة الكابلات في الميناء. وتخدم المحطة التي بنيت عام 1974 إحدى عشرة جزيرة وتعطلت مرتين في الشتاء الماضي. "
        + "وقالت المهندسة ماريت سولبرغ للجنة إن المبنى الجديد سيكون أعلى من القديم بأربعة أمتار. ويبدأ العمل في الربيع ويستمر عامين. وطلب الصيادون ممرا إلى الرصيف فوعدت اللجنة بإبقائه مفتوحا.";

    private readonly CardWriter _cards = new();
    private readonly StoryMatcher _matcher = new(new MatchOptions());

    public CopyTests()
    {
        foreach (var (n, (language, text)) in ReportedFine.Background().Index())
        {
            _matcher.Learn(Prepare(language, null, text), 100 + n);
        }
    }

    public static TheoryData<string, string> Texts => new() { { "en", English }, { "ru", Russian }, { "zh", Chinese }, { "ar", Arabic } };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ACopyUnderAnotherTitleIsTheSameStory(string language, string text) => Assert.True(Joins(language, text, language == "zh" ? "港口新闻" : "Norvik!", text));

    [Theory]
    [MemberData(nameof(Texts))]
    public void AShortenedCopyIsTheSameStory(string language, string text) => Assert.True(Joins(language, text, null, text[..(text.Length * 2 / 5)]));

    [Theory]
    [MemberData(nameof(Texts))]
    public void ACopyWithTheAgencysOwnWordsAroundItIsTheSameStory(string language, string text) =>
        Assert.True(Joins(language, text, null, "NORVIK PRESS — " + text + " © Norvik Press. All rights reserved. Subscribe to our newsletter."));

    [Theory]
    [InlineData("en", "Licence granted to {0}", "The ministry has granted {0} a licence to provide communications services in the district of {1}. The licence is valid for ten years and comes into force on the day of publication.")]
    [InlineData("ru", "Выдана лицензия {0}", "Министерство выдало компании {0} лицензию на оказание услуг связи в районе {1}. Лицензия действует десять лет и вступает в силу со дня опубликования.")]
    [InlineData("es", "Licencia otorgada a {0}", "El ministerio otorgó a {0} una licencia para prestar servicios de comunicaciones en el distrito de {1}. La licencia es válida por diez años y entra en vigor el día de su publicación.")]
    public void AMinistrysTemplateWithOtherNamesIsAnotherStory(string language, string title, string text)
    {
        string[] names = ["Orvantel", "Quisko", "Balmedia", "Zentrix", "Fudalink", "Merrowave", "Tikkonet", "Ypsara"];
        string[] places = ["Ramsund", "Colvera", "Dunmoor", "Estrava", "Pelling", "Harnost", "Vikmark", "Lubrena"];
        var stories = names.Zip(places).Select((n, i) =>
        {
            var article = Prepare(language, Fill(title, n), Fill(text, n));
            var story = _matcher.Find(article)?.Story ?? i + 1;
            _matcher.Learn(article, story);
            return story;
        });

        Assert.Equal(names.Length, stories.Distinct().Count());
    }

    private static string Fill(string template, (string Name, string Place) with) =>
        template.Replace("{0}", with.Name, StringComparison.Ordinal).Replace("{1}", with.Place, StringComparison.Ordinal);

    private bool Joins(string language, string text, string? title, string copy)
    {
        _matcher.Learn(Prepare(language, null, text), 1);
        return _matcher.Find(Prepare(language, title, copy))?.Story == 1;
    }

    private IndexedArticle Prepare(string language, string? title, string text)
    {
        var article = new Article { Id = "a", Title = title, Text = text, Language = language, Published = Some.Now };
        return StoryMatcher.Prepare(title, text, _cards.Write(article), DateOnly.FromDateTime(Some.Now.Date));
    }
}
