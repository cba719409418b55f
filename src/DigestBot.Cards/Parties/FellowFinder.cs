using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds countries that act though headline and lead do not name them: "the regulators of Poland and Italy fined it at the same time".</summary>
internal static class FellowFinder
{
    // One country beside such words is background more often; more than these are a list.
    private const int Fewest = 2;
    private const int Most = 6;

    /// <summary>Ids of countries named in a sentence that says they acted together or at the same time.</summary>
    public static HashSet<string> Find(ArticleReading reading, IEnumerable<Mention> mentions)
    {
        var fellows = new HashSet<string>();
        var signs = reading.Text.All(PhraseKind.Fellow);
        if (signs.Count == 0)
        {
            return fellows;
        }

        var countries = mentions.Where(mention => mention.Kind == PartyKind.Country && mention.Span.Field == TextField.Text).OrderBy(mention => mention.Span.Start).ToArray();
        int sign = 0, next = 0;
        foreach (var sentence in reading.Text.Sentences)
        {
            for (; sign < signs.Count && signs[sign].Start < sentence.Start; sign++)
            {
            }

            for (; next < countries.Length && countries[next].Span.Start < sentence.Start; next++)
            {
            }

            if (sign >= signs.Count || next >= countries.Length)
            {
                break;
            }

            if (signs[sign].Start < sentence.End && !reading.IsNews(TextField.Text, sentence.Start))
            {
                var named = countries.Skip(next).TakeWhile(country => country.Span.Start < sentence.End).Select(country => country.Id).ToHashSet();
                fellows.UnionWith(named.Count is >= Fewest and <= Most ? named : []);
            }
        }

        return fellows;
    }
}
