using DigestBot.Cards;

namespace DigestBot.Benchmarks.Made;

/// <summary>What people might ask an archive of made articles: a few words that some article has, and each other kind of query.</summary>
/// <param name="articles">The articles.</param>
/// <param name="count">How many there are.</param>
internal sealed class MadeQueries(MadeArticles articles, int count)
{
    /// <summary>All kinds, by name; each makes the query of a number.</summary>
    public IReadOnlyList<(string Name, Func<int, string> Make)> Kinds =>
    [
        ("one word", n => Words(n, 1)),
        ("three words", n => Words(n, 3)),
        ("a phrase of two", n => $"\"{Words(n, 2)}\""),
        ("a word without another", n => Words(n, 1) + " -" + Words(n + 1, 1)),
        ("a party", n => n % 2 == 0 ? "Мексика" : "party:RU"),
        ("a word, of a month", n => Words(n, 1) + " from:2010-03 to:2010-03"),
        ("a name in other letters", n => n % 2 == 0 ? "Shchegolev" : "Meksika memorandum"),
        ("two words, zh ja ko", n => Words(n, 2, ["zh", "ja", "ko"])),
        ("a beginning", n => Words(n, 1)[..3] + "*"),
        ("a word that nobody wrote", n => Words(n, 1) + "qx"),
        ("nothing: the newest", _ => string.Empty),
    ];

    /// <summary>Mostly one to three words, now and then with a condition, as a phrase or without a word.</summary>
    public string Any(int number)
    {
        var random = new Random(number);
        var some = Words(number, 1 + random.Next(3));
        return random.Next(8) switch
        {
            0 => $"\"{some}\"",
            1 => some + " from:2010",
            2 => some + " party:MX",
            3 => "Мексика " + Words(number, 1),
            4 => some + " -spectrum",
            _ => some,
        };
    }

    private string Words(int number, int several, string[]? languages = null)
    {
        var random = new Random(number);
        Article article;
        do
        {
            article = articles.Make(random.Next(count), random.Next(count), 300);
        }
        while (languages is not null && !languages.Contains(article.Language));

        var words = (random.Next(2) == 0 ? article.Title! : article.Text).Split(' ', '\n').Where(w => w.Length > 3).ToList();
        if (languages is not null)
        {
            words = [.. words.Select(w => w[..4])];
        }

        var at = random.Next(Math.Max(1, words.Count - several));
        return words.Count == 0 ? article.Title! : string.Join(' ', words.Skip(at).Take(several)).Replace('"', ' ');
    }
}
