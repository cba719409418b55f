using DigestBot.Search.Asking;

namespace DigestBot.Search.Index;

/// <summary>The fields of a document. Whoever changes what is in them raises <see cref="Version"/>.</summary>
internal static class Fields
{
    /// <summary>An index of another version is built anew.</summary>
    public const string Version = "3";

    /// <summary>The story's id, to replace it by.</summary>
    public const string Key = "key";

    /// <summary>The ids of its articles, to know by which stories have lost one.</summary>
    public const string Article = "article";

    /// <summary>The story's id and day as numbers, by document.</summary>
    public const string Id = "id";
    public const string Day = "day";

    /// <summary>Headlines of all reports, each in the words of its language.</summary>
    public const string Headline = "headline";

    /// <summary>The articles' texts, likewise.</summary>
    public const string Text = "text";

    /// <summary>Names of parties, and Cyrillic headlines, in Latin letters.</summary>
    public const string Names = "names";

    /// <summary>The field of a condition.</summary>
    public static string Of(AskedField field) => field switch
    {
        AskedField.Party => "party",
        AskedField.Country => "country",
        AskedField.Action => "action",
        AskedField.Language => "language",
        AskedField.Topic => "topic",
        _ => "feed",
    };
}
