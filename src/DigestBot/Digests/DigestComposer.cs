using DigestBot.Cards;
using DigestBot.Cards.Languages;
using DigestBot.Feeds;
using DigestBot.Stories;

namespace DigestBot.Digests;

/// <summary>
/// Puts stories into a reader's language: labels, names, dates. Where nobody reported a story in that language, the card itself
/// speaks, so that every reader understands every story without a translator.
/// </summary>
public sealed class DigestComposer
{
    private const int PartiesShown = 6;
    private const int TopicsShown = 3;
    private readonly Func<string, FeedSource?> _feed;
    private readonly TimeProvider _time;

    /// <param name="feed">Finds a feed by its id; null for one that left the catalogue.</param>
    /// <param name="time">What "3 hours ago" counts from.</param>
    public DigestComposer(Func<string, FeedSource?> feed, TimeProvider time)
    {
        _feed = feed;
        _time = time;
    }

    /// <summary>Composes a digest of all stories in one list.</summary>
    public Digest Compose(IReadOnlyList<Story> stories, string language) => Compose(stories, language, DigestWish.Any);

    /// <summary>Composes a digest: the most important stories first.</summary>
    public Digest Compose(IReadOnlyList<Story> stories, string language, DigestWish wish)
    {
        var texts = Texts.For(language);
        var chosen = DigestRanking.Choose(stories, wish);
        var told = chosen.ConvertAll(s => Tell(s, texts));
        var sources = stories.SelectMany(s => s.Reports).Select(r => r.FeedId).Distinct(StringComparer.Ordinal).Count();
        return new Digest
        {
            Language = texts.Language,
            Title = texts.Words.Title,
            Subtitle = told.Count == 0 ? null : texts.Count(texts.Words.StoryCount, stories.Count) + " · " + texts.Count(texts.Words.SourceCount, sources),
            Stories = DigestRanking.IsGrouped(told.Count, wish) ? WithSections(told) : told,
            More = chosen.Count < stories.Count ? texts.Count(texts.Words.MoreStories, stories.Count - chosen.Count) : null,
            Nothing = told.Count == 0 ? texts.Words.NothingNew : null,
        };
    }

    /// <summary>Tells one story.</summary>
    public DigestStory Tell(Story story, string language) => Tell(story, Texts.For(language));

    private static List<DigestStory> WithSections(List<DigestStory> stories) =>
        [.. stories.Select((s, i) => i == 0 || stories[i - 1].Action != s.Action ? s with { Section = s.ActionName } : s)];

    private DigestStory Tell(Story story, Texts texts)
    {
        var card = story.Card;
        var sources = Sources(story, texts);
        var own = story.Reports.FirstOrDefault(r => r.Language == texts.Language && r.Headline.Length > 0);
        var original = own ?? story.Reports.FirstOrDefault(r => r.Language == "en" && r.Headline.Length > 0) ?? story.Reports[0];
        var others = sources.Skip(1).Select(s => s.Name + texts.Fill(texts.Words.Aside, s.LanguageName)).ToList();
        return new DigestStory
        {
            Id = story.Id,
            Headline = own?.Headline,
            CardLine = CardLine(card, texts),
            OriginalHeadline = own is null ? original.Headline : null,
            OriginalNote = own is null ? texts.Fill(texts.Words.Original, LanguageNames.Of(original.Language, texts.Language)) : null,
            OriginalLanguage = own is null ? original.Language : null,
            Action = card.Event.Action,
            ActionName = texts.Action(card.Event.Action),
            Date = card.Event.Date is { } date ? FoundDate.Format(date, card.Event.Precision ?? DatePrecision.Day) : null,
            DateText = card.Event.Date is { } day ? texts.Date(day, card.Event.Precision ?? DatePrecision.Day) : texts.Words.UnknownDate,
            Parties = Parties(card, texts.Language),
            Topics = [.. card.Topics.Take(TopicsShown).Select(texts.Topic)],
            Sources = sources,
            AlsoReportedBy = others.Count > 0 ? texts.Fill(texts.Words.AlsoReportedBy, texts.List(others)) : null,
        };
    }

    private static string CardLine(Card card, Texts texts)
    {
        var acting = Acting(card).Where(p => p.Kind is PartyKind.Country or PartyKind.Organisation or PartyKind.Company)
            .Take(4).Select(p => PartyNames.Of(p.Id, texts.Language, p.Name)).ToList();
        var line = texts.Action(card.Event.Action);
        if (acting.Count > 0)
        {
            line += texts.Words.Colon + texts.Row(acting);
        }

        return card.Topics.Count > 0 ? line + " · " + texts.Topic(card.Topics[0]) : line;
    }

    private static List<DigestParty> Parties(Card card, string language) =>
    [
        .. Acting(card).OrderBy(p => p.Kind).Take(PartiesShown).Select(p => new DigestParty(
            p.Id, PartyNames.Of(p.Id, language, p.Name), p.Kind == PartyKind.Country ? p.Id["country:".Length..] : null)),
    ];

    private static IEnumerable<Party> Acting(Card card) => card.Parties.Where(p => p.Role == PartyRole.Principal);

    private List<DigestSource> Sources(Story story, Texts texts)
    {
        var sources = new List<DigestSource>();
        foreach (var report in story.Reports)
        {
            var feed = report.FeedId is null ? null : _feed(report.FeedId);
            var name = feed?.NameFor(texts.Language) ?? report.FeedId ?? Host(report.Url) ?? report.ArticleId;
            if (!sources.Exists(s => s.Name == name && s.Language == report.Language))
            {
                sources.Add(new DigestSource(name, report.Language, LanguageNames.Of(report.Language, texts.Language), report.Url, Ago(report, texts)));
            }
        }

        return sources;
    }

    private string? Ago(StoryReport report, Texts texts)
    {
        var now = _time.GetUtcNow();
        return report.Published is { } at && at <= now ? Ages.Of(at, now, texts) : null;
    }

    private static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : null;
}
