using DigestBot.Cards.Text;

namespace DigestBot.Cards.Events;

/// <summary>
/// Picks the day of the event among the dates of headline and lead: the one nearest to the words of the action, and not after
/// publication. A lead without a date tells of the day in its opening. No such date either, no answer: better empty than wrong.
/// </summary>
internal static class EventDateFinder
{
    /// <summary>The date, or null.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="action">Its action.</param>
    /// <param name="dates">All its dates.</param>
    /// <param name="published">The day of publication, if known.</param>
    public static FoundDate? Find(ArticleReading reading, string action, IReadOnlyList<FoundDate> dates, DateOnly? published)
    {
        var candidates = dates.Where(date => reading.IsNews(date.Evidence.Field, date.Evidence.Start)
            && date.Precision != DatePrecision.Year && (published is null || date.Value <= published)).ToArray();
        if (candidates.Length == 0)
        {
            return dates.FirstOrDefault(date => date.Precision == DatePrecision.Day && date.Value == published
                && reading.IsOpening(date.Evidence.Field, date.Evidence.Start));
        }

        var words = reading.Fields.ToDictionary(field => field.Field, field => field.All(PhraseKind.Action)
            .Where(hit => hit.Phrase.Id == action && reading.IsNews(field.Field, hit.Start)).Select(hit => hit.Start).ToArray());
        return candidates.OrderBy(date => IsOfSpeech(reading, date)).ThenByDescending(date => date.Precision).ThenBy(date => Distance(date.Evidence, words[date.Evidence.Field])).First();
    }

    // "… held a meeting on the 4th, the ministry 5일 밝혔다": said so on the 5th.
    private static bool IsOfSpeech(ArticleReading reading, FoundDate date)
    {
        var field = date.Evidence.Field == TextField.Title ? reading.Title : reading.Text;
        return !reading.Pack.HasCase && field.All(PhraseKind.Says).Any(says => says.Start - date.Evidence.End is >= 0 and <= 1);
    }

    private static int Distance(TextSpan evidence, int[] words) =>
        words.Length == 0 ? evidence.Start : words.Min(word => Math.Abs(word - evidence.Start));
}
