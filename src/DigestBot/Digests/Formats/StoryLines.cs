namespace DigestBot.Digests.Formats;

/// <summary>The lines that every format shows in the same words.</summary>
public static class StoryLines
{
    /// <summary>Action, date, parties and topics, each as one text; what is empty is left out.</summary>
    public static IEnumerable<string> Facts(DigestStory story)
    {
        yield return story.ActionName;
        yield return story.DateText;
        if (story.Parties.Count > 0)
        {
            yield return string.Join(", ", story.Parties.Select(p => p.Name));
        }

        if (story.Topics.Count > 0)
        {
            yield return string.Join(", ", story.Topics);
        }
    }

    /// <summary>A source with its language and age.</summary>
    public static string Source(DigestSource source) =>
        source.Ago is { } ago ? $"{source.Name} ({source.LanguageName}, {ago})" : $"{source.Name} ({source.LanguageName})";
}
