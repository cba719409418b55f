using DigestBot.Cards;
using DigestBot.Stories;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Chat.Telegram.Snapshots;

/// <summary>Stories that show what a digest can hold: several sources, headlines in many scripts, dates of each precision, all kinds of parties.</summary>
internal static class SceneStories
{
    public static readonly DateTimeOffset Now = Some.Now;

    /// <summary>The catalogue, as its file has it.</summary>
    public static IReadOnlyList<object> Feeds { get; } =
    [
        Feed("ru-mincifry", "Ministry of Digital Development", "Министерство цифрового развития", "RU", "ru"),
        Feed("mx-sct", "Secretariat of Communications and Transport", "Secretaría de Comunicaciones y Transportes", "MX", "es"),
        Feed("us-fcc", "Federal Communications Commission", null, "US", "en"),
        Feed("eg-ntra", "National Telecom Regulatory Authority", "الجهاز القومي لتنظيم الاتصالات", "EG", "ar"),
        Feed("jp-soumu", "Ministry of Internal Affairs and Communications", "総務省", "JP", "ja"),
        Feed("br-anatel", "National Telecommunications Agency", "Agência Nacional de Telecomunicações", "BR", "pt"),
    ];

    /// <summary>Four, as on a quiet day.</summary>
    public static IReadOnlyList<Story> Few { get; } =
    [
        Story(
            "agreement", new DateOnly(2010, 10, 5), DatePrecision.Day, ["e-government"],
            [Country("RU", "Russia"), Country("MX", "Mexico"), Some.Party("body:RU/telecom-ministry", "Министерство связи"), Some.Party("person:igor-shchegolev", "Игорь Щёголев")],
            Report("ru-mincifry", "Россия и Мексика будут развивать сотрудничество в сфере ИТ", "ru", 3),
            Report("mx-sct", "Rusia y México desarrollarán la cooperación en tecnologías de la información", "es", 2),
            Report("us-fcc", "Russia and Mexico will develop cooperation in information technologies", "en", 1)),
        Story(
            "legislation", new DateOnly(2010, 10, 1), DatePrecision.Day, ["cybersecurity", "data-protection"], [Country("EG", "Egypt"), Some.Party("body:EG/telecom-regulator", "الجهاز القومي لتنظيم الاتصالات")],
            Report("eg-ntra", "مصر تعتمد قواعد جديدة لأمن الشبكات", "ar", 26)),
        Story(
            "spectrum", new DateOnly(2010, 11, 1), DatePrecision.Month, ["spectrum", "5g"], [Country("BR", "Brazil"), Some.Party("company:telefonica", "Telefónica")],
            Report("br-anatel", "Anatel vai leiloar faixas de frequência em novembro", "pt", 5)),
        Story("penalty", day: null, precision: null, ["consumer"], [Country("US", "United States")], Report("us-fcc", "FCC fines a carrier <20,000 & more", "en", 0.5)),
    ];

    /// <summary>Twelve more, as after a holiday: enough for sections and for "more".</summary>
    public static IReadOnlyList<Story> Many { get; } =
    [
        .. new[] { "statistics", "statistics", "launch", "consultation", "consultation", "tender", "incident", "warning", "appointment", "meeting", "licence", "funding" }.Select((action, n) => Story(
            action, n == 4 ? new DateOnly(2010, 1, 1) : new DateOnly(2010, 9, 30).AddDays(n % 5), n == 4 ? DatePrecision.Year : DatePrecision.Day,
            [new[] { "broadband", "iot", "satellite", "broadcasting", "rural-access", "submarine-cable" }[n % 6]],
            [Country(n % 2 == 0 ? "JP" : "DE", "x")],
            n % 3 == 0
                ? Report("jp-soumu", $"総務省、情報通信統計を公表（第{n + 1}回）", "ja", 24 * (n + 1))
                : Report(feed: null, $"Bundesnetzagentur veröffentlicht Bericht Nr. {n + 1}", "de", 24 * (n + 1)))),
    ];

    private static object Feed(string id, string name, string? nativeName, string country, string language) =>
        new { id, name, nativeName, country, kind = "regulator", language, url = $"https://{id}.example/feed.xml" };

    private static Party Country(string code, string name) => Some.Country(code, name);

    private static Story Story(string action, DateOnly? day, DatePrecision? precision, string[] topics, Party[] parties, params StoryReport[] reports) => new(
        0, Some.Card(reports[0].ArticleId, reports[0].Headline, reports[0].Language, new CardEvent(day, precision, action), parties, topics), reports, DateOnly.FromDateTime(Now.UtcDateTime));

    private static StoryReport Report(string? feed, string headline, string language, double hoursAgo) =>
        new(headline, feed, $"https://{feed ?? "news"}.example/item?a=1&b=2", headline, language, Now.AddHours(-hoursAgo), Now);
}
