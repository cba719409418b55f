using System.Globalization;
using DigestBot.Cards;
using DigestBot.Search.Asking;
using DigestBot.Search.Words;
using DigestBot.Stories;
using Lucene.Net.Documents;
using IndexedText = Lucene.Net.Documents.TextField;

namespace DigestBot.Search.Index;

/// <summary>A story as the index has it. Nothing of it is stored: the stories themselves are in the store.</summary>
internal static class StoryDocument
{
    /// <summary>To be handed to the index before the next one is made with the same <paramref name="words"/>.</summary>
    public static Document Of(StoryTexts read, AllWords words)
    {
        var story = read.Story;
        var document = new Document
        {
            new StringField(Fields.Key, Key(story.Id), Field.Store.NO),
            new NumericDocValuesField(Fields.Id, story.Id),
            new NumericDocValuesField(Fields.Day, story.Day.DayNumber),
        };
        foreach (var report in story.Reports)
        {
            document.Add(new StringField(Fields.Article, report.ArticleId, Field.Store.NO));
        }

        foreach (var field in Enum.GetValues<AskedField>())
        {
            foreach (var value in StoryFacts.Of(story, field))
            {
                document.Add(new StringField(Fields.Of(field), value, Field.Store.NO));
            }
        }

        foreach (var (headline, language) in story.Reports.Select(r => (r.Headline, r.Language)).Distinct())
        {
            document.Add(new IndexedText(Fields.Headline, words.In(language).Stream(headline)));
        }

        foreach (var (language, text) in read.Texts)
        {
            document.Add(new IndexedText(Fields.Text, words.In(language).Stream(text)));
        }

        document.Add(new IndexedText(Fields.Names, words.In(LanguageWords.Plain).Stream(Names(story))));
        return document;
    }

    /// <summary>The term a story is replaced or removed by.</summary>
    public static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Names(Story story)
    {
        var names = story.Card.Parties.SelectMany(Spellings)
            .Concat(story.Reports.Where(r => r.Language is "ru" or "uk").Select(r => r.Headline))
            .Select(AllWords.Latinised);
        return string.Join('\n', names.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Spellings(Party party) => party.Mentions.Select(m => m.Text).Prepend(party.Name);
}
