namespace DigestBot.Digests.Formats;

/// <summary>The lines that every format shows in the same words.</summary>
public static class StoryLines
{
    /// <summary>Action, date, parties and topics, each as one text; what is empty is left out.</summary>
    public static IEnumerable<string> Facts(DigestStory story, string language)
    {
        var texts = Texts.For(language);
        yield return story.ActionName;
        yield return story.DateText;
        if (story.Parties.Count > 0)
        {
            yield return texts.Row(story.Parties.Select(p => p.Name));
        }

        if (story.Topics.Count > 0)
        {
            yield return texts.Row(story.Topics);
        }
    }

    /// <summary>A source with its language and age.</summary>
    public static string Source(DigestSource source, string language) => source.Name + Age(source, language);

    /// <summary>A source's language and age, as they stand behind its name.</summary>
    public static string Age(DigestSource source, string language) =>
        Aside(source.Ago is { } ago ? Texts.For(language).Row([source.LanguageName, ago]) : source.LanguageName, language);

    /// <summary>Words in brackets, as they stand behind others.</summary>
    public static string Aside(string? words, string language)
    {
        var texts = Texts.For(language);
        return texts.Fill(texts.Words.Aside, words);
    }
}
