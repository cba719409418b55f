using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards;

/// <summary>An article as the finders see it: both fields scanned, and the part that tells what happened marked.</summary>
internal sealed class ArticleReading
{
    // Beyond that it is a text in the wrong place.
    private const int LongestTitle = 500;

    // No article is longer; what is, is not read to its end, so that nobody can make a card cost minutes.
    private const int MostRead = 1_000_000;
    private const int MostReadOfTitle = 10_000;

    /// <param name="article">The article.</param>
    /// <param name="pack">Its language.</param>
    public ArticleReading(Article article, LanguagePack pack)
    {
        Article = article;
        Pack = pack;
        Title = new FieldReading(TextField.Title, Cut(article.Title ?? "", MostReadOfTitle), pack);
        Text = new FieldReading(TextField.Text, Cut(article.Text, MostRead), pack);
        var lead = LeadFinder.Find(Text);
        var opening = OpeningFinder.Length(Text.Text.AsSpan(lead.Start, lead.Length));
        Opening = new Sentence(lead.Start, lead.Start + opening);
        Lead = new Sentence(lead.Start + opening, lead.End);
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its language.</summary>
    public LanguagePack Pack { get; }

    /// <summary>Its headline.</summary>
    public FieldReading Title { get; }

    /// <summary>Its text.</summary>
    public FieldReading Text { get; }

    /// <summary>Place, day and agency before the lead; mostly empty.</summary>
    public Sentence Opening { get; }

    /// <summary>The first sentences of the text that are sentences: no dateline, no greeting.</summary>
    public Sentence Lead { get; }

    /// <summary>Both fields, headline first.</summary>
    public IEnumerable<FieldReading> Fields => [Title, Text];

    /// <summary>Whether a place is in the opening, which tells where and when it was written and not what happened.</summary>
    public bool IsOpening(TextField field, int start) => field == TextField.Text && start >= Opening.Start && start < Opening.End;

    /// <summary>Whether a place is in the headline or the lead.</summary>
    public bool IsNews(TextField field, int start) => field == TextField.Title ? start < LongestTitle : start >= Lead.Start && start < Lead.End;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
