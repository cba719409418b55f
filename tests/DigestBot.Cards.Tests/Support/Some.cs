namespace DigestBot.Cards.Tests.Support;

/// <summary>Articles and cards for tests: say what matters, the rest is filled in.</summary>
internal static class Some
{
    /// <summary>A Wednesday.</summary>
    public static readonly DateTimeOffset Published = new(2024, 5, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly CardWriter Writer = new();

    public static Article Article(string title, string text, string? language = "en", DateTimeOffset? published = null) =>
        new() { Id = "a1", Title = title, Text = text, Language = language, Published = published ?? Published };

    public static Card Card(string title, string text, string? language = "en", DateTimeOffset? published = null) =>
        Writer.Write(Article(title, text, language, published));

    public static Card Card(Article article, string? nameLanguage = null) => Writer.Write(article, nameLanguage);

    /// <summary>The dates of a text, as ISO values.</summary>
    public static string[] Dates(string language, string text) => [.. Card("", text, language).Dates.Select(date => date.Iso)];

    public static string[] Ids(this Card card, PartyKind kind) => [.. card.Parties.Where(party => party.Kind == kind).Select(party => party.Id)];

    public static Party Party(this Card card, string id) => card.Parties.Single(party => party.Id == id);
}
