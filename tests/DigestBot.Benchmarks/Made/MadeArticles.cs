using System.Globalization;
using System.Text;
using DigestBot.Cards;
using DigestBot.Feeds;
using DigestBot.Reading;

namespace DigestBot.Benchmarks.Made;

/// <summary>
/// News that nobody wrote: sentences of the sample feeds shuffled into articles, each one different, the same in every run. Sentences
/// with digits are left out and the articles spread over two years, or thousands would tell of one day in October 2010 and be merged.
/// </summary>
internal sealed class MadeArticles
{
    private static readonly DateTimeOffset Latest = new(2010, 10, 6, 18, 0, 0, TimeSpan.Zero);
    private readonly List<(string Language, List<string> Titles, List<string> Sentences)> _sources = [];

    public MadeArticles()
    {
        var parser = new FeedParser();
        foreach (var seed in new FeedCatalogue([Path.Combine(Programs.Seeds, "catalogue.json")], ownFile: null).Load())
        {
            var read = parser.Read(File.ReadAllBytes(seed.Url.LocalPath), null, seed.Url).Feed!;
            var articles = read.Items.Select(item => ArticleWriter.Write(item, seed, item.Id)).ToList();
            _sources.Add((
                seed.Language,
                [.. articles.Select(a => a.Title).OfType<string>()],
                [.. articles.SelectMany(a => Sentences(a.Text)).Where(s => !s.Any(char.IsDigit))]));
        }
    }

    /// <summary>How many languages' texts follow each other: article n and n + this number are of one publisher.</summary>
    public int Sources => _sources.Count;

    /// <summary>An article.</summary>
    /// <param name="number">Which; the same number gives the same article.</param>
    /// <param name="source">Whose words, modulo <see cref="Sources"/>.</param>
    /// <param name="bytes">About how long its text is, in UTF-8.</param>
    public Article Make(int number, int source, int bytes)
    {
        var random = new Random(number);
        var (language, titles, sentences) = _sources[source % _sources.Count];
        var text = new StringBuilder();
        for (var length = 0; length < bytes;)
        {
            var sentence = sentences[random.Next(sentences.Count)];
            text.Append(sentence).Append(random.Next(4) == 0 ? '\n' : ' ');
            length += Encoding.UTF8.GetByteCount(sentence) + 1;
        }

        return new Article
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"made-{number}"),
            Title = string.Create(CultureInfo.InvariantCulture, $"{titles[random.Next(titles.Count)]} (№ {number})"),
            Text = text.ToString().Trim(),
            Language = language,
            Published = Latest.AddMinutes(-random.Next(700 * 24 * 60)),
            Feed = string.Create(CultureInfo.InvariantCulture, $"feed-{source}"),
            Url = string.Create(CultureInfo.InvariantCulture, $"http://news.example/{source}/{number}"),
        };
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '。' or '।' or '؟' or '!' or '\n' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]) || text[i] != '.'))
            {
                if (i - start > 20)
                {
                    yield return text[start..(i + 1)].Trim();
                }

                start = i + 1;
            }
        }
    }
}
