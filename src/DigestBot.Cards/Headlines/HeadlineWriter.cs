using DigestBot.Cards.Text;

namespace DigestBot.Cards.Headlines;

/// <summary>Takes the headline from the title, or from the lead where the title does not say who did what.</summary>
internal static class HeadlineWriter
{
    // What the lead must name for a title that names nobody to give way; more for one that at least says what is done.
    private const int FewestParties = 2;
    private const int FewestForAnAction = 3;

    /// <summary>The headline; empty only for an article without words.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="parties">Who was found in it.</param>
    /// <param name="dates">Its dates.</param>
    public static string Write(ArticleReading reading, IReadOnlyList<Party> parties, IReadOnlyList<FoundDate> dates)
    {
        var title = reading.Article.Title ?? "";
        if (string.IsNullOrWhiteSpace(title) || HeadlineCleaner.IsOnlyLabel(title, reading.Pack))
        {
            return LeadClause.Of(reading, parties, fewestParties: 0) ?? HeadlineCleaner.Cut(title.Trim());
        }

        var namesNobody = !parties.SelectMany(party => party.Mentions).Any(mention => mention.Field == TextField.Title);
        if (namesNobody && LeadClause.Of(reading, parties, SaysWhatIsDone(reading, title) ? FewestForAnAction : FewestParties) is { } clause)
        {
            return clause;
        }

        return HeadlineCleaner.Clean(WithoutDate(title, dates), reading, words => StartsWithParty(words, title, parties));
    }

    private static bool SaysWhatIsDone(ArticleReading reading, string title) =>
        title.AsSpan().IndexOfAny("?？؟") < 0 && reading.Title.All(PhraseKind.Action).Any(hit => hit.Phrase.Id != Events.Actions.Statement);

    private static bool StartsWithParty(string words, string title, IReadOnlyList<Party> parties)
    {
        var at = title.IndexOf(words.Split(' ')[0], StringComparison.Ordinal);
        return at >= 0 && parties.Any(party => party.Mentions.Any(mention => mention.Field == TextField.Title && mention.Start == at));
    }

    /// <summary>"14.05.2024 – Kenya opens auction", "Kenya opens auction (14 May 2024)": the day has a place of its own on the card.</summary>
    private static string WithoutDate(string title, IReadOnlyList<FoundDate> dates)
    {
        const string marks = " \t:–—-|/.,";
        foreach (var date in dates.Where(date => date.Evidence.Field == TextField.Title && date.Precision == DatePrecision.Day))
        {
            var (start, end) = (date.Evidence.Start, date.Evidence.End);
            var before = title[..start];
            var rest = title[end..];
            if (string.IsNullOrWhiteSpace(before) && rest.AsSpan().TrimStart().Length > 0 && marks[2..].Contains(rest.TrimStart()[0], StringComparison.Ordinal) && rest.Any(char.IsLetter))
            {
                return rest.TrimStart(marks.ToCharArray());
            }

            if (rest.Trim() is ")" or "）" or "]" && before.TrimEnd() is [.., '(' or '（' or '['] && before.Any(char.IsLetter))
            {
                return before.TrimEnd().TrimEnd('(', '（', '[').TrimEnd();
            }
        }

        return title;
    }
}
