using DigestBot.Cards;
using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Feeds;
using DigestBot.Stories;

namespace DigestBot.Tests.Support;

/// <summary>Things as tests need them, all alike but for what a test is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2010, 10, 6, 12, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Day = new(2010, 10, 5);

    public static FeedSource Feed(string id = "ru-ministry", string? url = null) => new()
    {
        Id = id,
        Name = "Ministry " + id,
        Country = "RU",
        Kind = FeedKind.Ministry,
        Language = "ru",
        Url = new Uri(url ?? $"https://{id}.example/feed.xml"),
    };

    public static Article Article(string id, string title, string? feed = null, string? url = null, DateTimeOffset? published = null) => new()
    {
        Id = id,
        Title = title,
        Text = title + ".",
        Feed = feed,
        Url = url,
        Published = published ?? Now,
    };

    public static Card Card(
        string id = "a1", string headline = "Russia and Mexico signed a memorandum", string language = "en", CardEvent? happened = null,
        IReadOnlyList<Party>? parties = null, IReadOnlyList<string>? topics = null, string summary = "") => new()
    {
        Id = id,
        Language = language,
        Headline = headline,
        Summary = summary,
        Event = happened ?? new CardEvent(Day, DatePrecision.Day, "agreement"),
        Parties = parties ?? [Country("RU", "Russia"), Country("MX", "Mexico")],
        Dates = [],
        Topics = topics ?? [],
    };

    public static Party Country(string code, string name, PartyRole role = PartyRole.Principal) =>
        new("country:" + code, PartyKind.Country, name, role, [new TextSpan(TextField.Text, name, 0, name.Length)]);

    public static Party Party(string id, string name, PartyRole role = PartyRole.Principal) =>
        new(id, Enum.Parse<PartyKind>(id.Split(':')[0], ignoreCase: true), name, role, [new TextSpan(TextField.Text, name, 0, name.Length)]);

    public static StoryReport Report(
        string article = "a1", string? feed = "ru-ministry", string headline = "Russia and Mexico signed a memorandum", string language = "en",
        string? url = "https://ministry.example/1", DateTimeOffset? published = null) => new(article, feed, url, headline, language, published, Now);

    public static Story Story(Card? card = null, params StoryReport[] reports)
    {
        var told = card ?? Card();
        return new Story(0, told, reports.Length > 0 ? reports : [Report(told.Id, headline: told.Headline, language: told.Language)], Day);
    }

    public static DigestStory DigestStory(long id = 1, string headline = "Russia and Mexico signed a memorandum") => new()
    {
        Id = id,
        Headline = headline,
        CardLine = "Agreement: Russia, Mexico",
        Action = "agreement",
        ActionName = "Agreement",
        Date = "2010-10-05",
        DateText = "5 October 2010",
        Parties = [new DigestParty("country:RU", "Russia", "RU"), new DigestParty("country:MX", "Mexico", "MX")],
        Topics = ["e-government"],
        Sources = [new DigestSource("Ministry", "ru", "Russian", "https://ministry.example/1", Ago: null)],
    };

    public static Digest Digest(params DigestStory[] stories) => new()
    {
        Language = "en",
        Title = "Telecom policy digest",
        Subtitle = "Stories: " + stories.Length,
        Stories = stories,
    };

    public static OutboxEntry Entry(string key, DateTimeOffset? notBefore = null, string channel = "test", string chat = "-") => new()
    {
        Key = key,
        Channel = channel,
        Chat = chat,
        Message = Digest(DigestStory()),
        NotBefore = notBefore ?? Now,
    };
}
