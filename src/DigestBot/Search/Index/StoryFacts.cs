using DigestBot.Search.Asking;
using DigestBot.Stories;

namespace DigestBot.Search.Index;

/// <summary>What conditions are held against.</summary>
internal static class StoryFacts
{
    /// <summary>All values that a story has of one kind, each once.</summary>
    public static IEnumerable<string> Of(Story story, AskedField field) => (field switch
    {
        AskedField.Party => story.Card.Parties.Select(p => p.Id),
        AskedField.Country => story.Card.Parties.Select(p => Country(p.Id)).OfType<string>(),
        AskedField.Action => [story.Card.Event.Action],
        AskedField.Language => story.Reports.Select(r => r.Language),
        AskedField.Topic => story.Card.Topics,
        _ => story.Reports.Select(r => r.FeedId).OfType<string>(),
    }).Distinct(StringComparer.Ordinal);

    /// <summary>The code of <c>country:RU</c> and of <c>body:RU/telecom-ministry</c>.</summary>
    private static string? Country(string party)
    {
        if (party.StartsWith("country:", StringComparison.Ordinal))
        {
            return party["country:".Length..];
        }

        var slash = party.IndexOf('/', StringComparison.Ordinal);
        return party.StartsWith("body:", StringComparison.Ordinal) && slash > 0 ? party["body:".Length..slash] : null;
    }
}
