using DigestBot.Cards.Text;

namespace DigestBot.Cards.Events;

/// <summary>Tells what kind of event it is by counting the words that speak for each kind; the headline counts most.</summary>
internal static class ActionFinder
{
    private const double InTitle = 3;
    private const double InLead = 2;
    private const double InRest = 0.25;

    // What is said over and over in the background must not outweigh the headline.
    private const double MostOfRest = 1.5;
    private const double SpectrumNoun = 0.9;

    /// <summary>One of <see cref="Actions.All"/>; <see cref="Actions.Statement"/> when nothing speaks for another.</summary>
    public static string Find(ArticleReading reading)
    {
        var scores = new Dictionary<string, (double News, double Other)>();
        foreach (var field in reading.Fields)
        {
            foreach (var hit in field.OutsideNames(PhraseKind.Action))
            {
                var (news, rest) = scores.GetValueOrDefault(hit.Phrase.Id);
                scores[hit.Phrase.Id] = field.Field == TextField.Title ? (news + InTitle, rest)
                    : reading.IsNews(field.Field, hit.Start) ? (news + InLead, rest)
                    : (news, Math.Min(rest + InRest, MostOfRest));
            }
        }

        AddSpectrum(reading, scores);
        var best = Actions.Statement;
        var most = 0.0;
        foreach (var action in Actions.All)
        {
            var (news, rest) = scores.GetValueOrDefault(action);
            var score = (news + rest) * WeightOf(action);
            if (score > most)
            {
                (best, most) = (action, score);
            }
        }

        return best;
    }

    // "Said" stands in every article, and "approved" in many that are about what was approved.
    private static double WeightOf(string action) => action switch
    {
        Actions.Statement => 0.5,
        "decision" => 0.8,
        _ => 1,
    };

    // Frequencies are rarely news but when they are assigned, sold or moved: the noun in headline or lead speaks for that, a little.
    private static void AddSpectrum(ArticleReading reading, Dictionary<string, (double News, double Other)> scores)
    {
        var bonus = 0.0;
        foreach (var field in reading.Fields)
        {
            foreach (var hit in field.OutsideNames(PhraseKind.Topic))
            {
                bonus += hit.Phrase.Id == "spectrum" && reading.IsNews(field.Field, hit.Start) ? SpectrumNoun : 0;
            }
        }

        if (bonus > 0)
        {
            var (news, rest) = scores.GetValueOrDefault("spectrum");
            scores["spectrum"] = (news + Math.Min(bonus, 2 * SpectrumNoun), rest);
        }
    }
}
