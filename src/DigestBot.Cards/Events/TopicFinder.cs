using DigestBot.Cards.Text;

namespace DigestBot.Cards.Events;

/// <summary>Finds what an article is about; a topic that is only touched in passing is left out.</summary>
internal static class TopicFinder
{
    private const double InTitle = 3;
    private const double InLead = 2;
    private const double InRest = 0.5;
    private const double Enough = 1.5;
    private const double ShareOfStrongest = 0.3;

    /// <summary>Topic ids, strongest first.</summary>
    public static IReadOnlyList<string> Find(ArticleReading reading)
    {
        var scores = new Dictionary<string, double>();
        foreach (var field in reading.Fields)
        {
            foreach (var hit in field.Longest(PhraseKind.Topic))
            {
                var score = field.Field == TextField.Title ? InTitle : reading.IsNews(field.Field, hit.Start) ? InLead : InRest;
                scores[hit.Phrase.Id] = scores.GetValueOrDefault(hit.Phrase.Id) + score;
            }
        }

        var strongest = scores.Count > 0 ? scores.Values.Max() : 0;
        return [.. scores.Where(pair => pair.Value >= Enough && pair.Value >= strongest * ShareOfStrongest)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }
}
