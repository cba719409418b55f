using DigestBot.Search.Words;
using DigestBot.Stories;

namespace DigestBot.Search.Index;

/// <summary>Finds the words of a story for which it was found.</summary>
internal sealed class HitMarks(AllWords words, WantedStories wanted)
{
    private const int MostTexts = 3;

    /// <summary>As they are written in headlines and summary, each once.</summary>
    public IReadOnlyList<string> In(Story story)
    {
        if (wanted.Sought.Count == 0)
        {
            return [];
        }

        var found = new List<string>();
        foreach (var (text, language) in story.Reports.Select(r => (r.Headline, r.Language)).Distinct().Take(MostTexts)
            .Append((story.Card.Summary, story.Card.Language)))
        {
            foreach (var (word, start, end) in words.In(language).Of(text))
            {
                if (wanted.Sought.Contains(word) || wanted.Beginnings.Exists(b => word.StartsWith(b, StringComparison.Ordinal)))
                {
                    found.Add(text[start..end]);
                }
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }
}
