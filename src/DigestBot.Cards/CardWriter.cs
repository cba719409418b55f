using DigestBot.Cards.Dates;
using DigestBot.Cards.Events;
using DigestBot.Cards.Headlines;
using DigestBot.Cards.Languages;
using DigestBot.Cards.Parties;

namespace DigestBot.Cards;

/// <summary>Turns articles into cards. Safe for any number of threads; cheap to share, dear to make.</summary>
public sealed class CardWriter
{
    // For texts whose language cannot be told: most of the abbreviations in the world are in it.
    private readonly LanguagePack _fallback = LanguagePack.Of("en");

    /// <summary>Reads one article.</summary>
    /// <param name="article">What to read; any text is fine, the card says what could be found.</param>
    /// <param name="nameLanguage">Language of <see cref="Party.Name"/>; null = the article's own.</param>
    public Card Write(Article article, string? nameLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        var language = LanguageCodes.Normalise(article.Language) ?? LanguageDetector.Detect(article);
        var reading = new ArticleReading(article, language == LanguageDetector.Unknown ? _fallback : LanguagePack.Of(language));
        var published = Dateline.PublishedOf(reading);
        var dates = DateFinder.Find(reading, published);
        var action = ActionFinder.Find(reading);
        var eventDate = EventDateFinder.Find(reading, action, dates, published);
        var parties = PartyFinder.Find(reading, LanguageCodes.Normalise(nameLanguage) ?? reading.Pack.Code);
        return new Card
        {
            Id = article.Id,
            Language = language,
            Headline = HeadlineWriter.Write(reading, parties, dates),
            Summary = SummaryWriter.Write(reading),
            Published = published,
            Event = new CardEvent(eventDate?.Value, eventDate?.Precision, action),
            Parties = parties,
            Dates = dates,
            Topics = TopicFinder.Find(reading),
        };
    }
}
