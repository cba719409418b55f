using DigestBot.Search.Asking;
using DigestBot.Search.Index;
using DigestBot.Stories;

namespace DigestBot.Search;

/// <summary>
/// Search without an index: reads the stories of the asked days, newest first. Right for archives of some ten thousand stories;
/// its cost grows with the span of days.
/// </summary>
public sealed class ScanSearch(IStoryStore stories) : IStorySearch
{
    private const double PartyWeight = 2;
    private static readonly double[] Weights = [3, PartyWeight, 1]; // headlines, parties, summary

    /// <inheritdoc/>
    public StoryPage Page(StoryQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = AskedReader.Read(query);
        var cursor = PageCursor.Of(query.Cursor, DateOnly.MinValue);
        var keep = cursor.Skip + query.Limit + 1;
        var last = DateOnly.MaxValue.AddDays(-1);
        var best = new PriorityQueue<StoryHit, (double Score, long Id)>();
        var newest = 0L;
        foreach (var story in stories.Between(asked.From, asked.To < last ? asked.To : last))
        {
            cancel.ThrowIfCancellationRequested();
            if (story.Id <= cursor.Newest && asked.Conditions.All(c => Holds(story, c)) && Score(story, asked) is > 0 and var score)
            {
                newest = Math.Max(newest, story.Id);
                best.Enqueue(new StoryHit(story, score), (score, story.Id));
                if (best.Count > keep)
                {
                    best.Dequeue();
                }
            }
        }

        var found = new List<StoryHit>(best.Count);
        while (best.TryDequeue(out var hit, out _))
        {
            found.Add(hit);
        }

        found.Reverse();
        var next = cursor with { Skip = cursor.Skip + query.Limit, Newest = cursor.Newest == long.MaxValue ? newest : cursor.Newest };
        return new StoryPage([.. found.Skip(cursor.Skip).Take(query.Limit)], found.Count == keep ? next.ToString() : null) { UnknownParties = asked.UnknownParties };
    }

    private static bool Holds(Story story, AskedCondition condition) => StoryFacts.Of(story, condition.Field).Any(condition.Values.Contains) != condition.IsNot;

    /// <summary>0 = something that must occur is missing, or something that must not is there.</summary>
    private static double Score(Story story, Asked asked)
    {
        if (asked.Words.Count == 0 && asked.Without.Count == 0)
        {
            return 1;
        }

        string[] fields =
        [
            FoldedWords.Fold(string.Join('\n', story.Reports.Select(r => r.Headline))),
            FoldedWords.Fold(string.Join('\n', story.Card.Parties.SelectMany(p => p.Mentions.Select(m => m.Text).Append(p.Name)))),
            FoldedWords.Fold(story.Card.Summary),
        ];
        if (asked.Without.Any(w => Score(fields, w) > 0))
        {
            return 0;
        }

        var score = 0.0;
        foreach (var words in asked.Words)
        {
            var here = Score(fields, words) + (words.Parties.Any(id => story.Card.Parties.Any(p => p.Id == id)) ? PartyWeight : 0);
            if (here == 0)
            {
                return 0;
            }

            score += here;
        }

        return asked.Words.Count == 0 ? 1 : score / asked.Words.Count;
    }

    /// <summary>Of a phrase the words as they follow each other, of others each where it likes.</summary>
    private static double Score(string[] fields, AskedWords asked)
    {
        var words = FoldedWords.Of(asked.Text);
        IReadOnlyList<string> parts = asked.IsPhrase && words.Count > 0 ? [string.Join(' ', words)] : words;
        var score = 0.0;
        foreach (var part in parts)
        {
            var here = 0.0;
            for (var i = 0; i < fields.Length; i++)
            {
                here += FoldedWords.Holds(fields[i], part) ? Weights[i] : 0;
            }

            if (here == 0)
            {
                return 0;
            }

            score += here / parts.Count;
        }

        return score;
    }
}
