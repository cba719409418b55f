using DigestBot.Stories;

namespace DigestBot.Search;

/// <summary>
/// Search without an index: reads the stories of the asked days, newest first. Right for archives of some ten thousand stories;
/// its cost grows with the span of days.
/// </summary>
public sealed class ScanSearch(IStoryStore stories) : IStorySearch
{
    private const double HeadlineWeight = 3;
    private const double PartyWeight = 2;

    /// <inheritdoc/>
    public IReadOnlyList<StoryHit> Find(StoryQuery query, CancellationToken cancel)
    {
        var words = FoldedWords.Of(query.Text);
        var best = new PriorityQueue<StoryHit, (double Score, long Id)>();
        foreach (var story in stories.Between(query.From ?? DateOnly.MinValue, query.To ?? DateOnly.MaxValue.AddDays(-1)))
        {
            cancel.ThrowIfCancellationRequested();
            if (Passes(story, query) && Score(story, words) is > 0 and var score)
            {
                best.Enqueue(new StoryHit(story, score), (score, story.Id));
                if (best.Count > query.Limit)
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
        return found;
    }

    private static bool Passes(Story story, StoryQuery query) =>
        (query.Action is null || story.Card.Event.Action == query.Action)
        && (query.Language is null || story.Reports.Any(r => r.Language == query.Language))
        && (query.Parties.Count == 0 || story.Card.Parties.Any(p => query.Parties.Contains(p.Id)));

    /// <summary>0 = some word is missing.</summary>
    private static double Score(Story story, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return 1;
        }

        var headlines = FoldedWords.Fold(string.Join('\n', story.Reports.Select(r => r.Headline)));
        var parties = FoldedWords.Fold(string.Join('\n', story.Card.Parties.SelectMany(p => p.Mentions.Select(m => m.Text).Append(p.Name))));
        var summary = FoldedWords.Fold(story.Card.Summary);
        var score = 0.0;
        foreach (var word in words)
        {
            var here = (FoldedWords.Holds(headlines, word) ? HeadlineWeight : 0)
                + (FoldedWords.Holds(parties, word) ? PartyWeight : 0)
                + (FoldedWords.Holds(summary, word) ? 1 : 0);
            if (here == 0)
            {
                return 0;
            }

            score += here;
        }

        return score / words.Count;
    }
}
