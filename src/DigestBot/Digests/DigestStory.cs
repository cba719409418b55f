namespace DigestBot.Digests;

/// <summary>One story as a reader sees it.</summary>
public sealed record DigestStory
{
    /// <summary>The story's id.</summary>
    public required long Id { get; init; }

    /// <summary>The heading of the group that begins with this story; null when it begins none.</summary>
    public string? Section { get; init; }

    /// <summary>A headline in the reader's language; null when no report in it exists.</summary>
    public string? Headline { get; init; }

    /// <summary>The card in a line ("Agreement: Russia, Mexico · e-government"), for stories without a headline in the reader's language.</summary>
    public required string CardLine { get; init; }

    /// <summary>A headline in another language; null when there is one in the reader's.</summary>
    public string? OriginalHeadline { get; init; }

    /// <summary>Says which language that is ("Original in Russian").</summary>
    public string? OriginalNote { get; init; }

    /// <summary>Code of that language, so that its words can be marked as such.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>The action's id; stands for its icon and colour.</summary>
    public required string Action { get; init; }

    /// <summary>The action in words.</summary>
    public required string ActionName { get; init; }

    /// <summary>The event's date, ISO 8601 cut to its precision; null when unknown.</summary>
    public string? Date { get; init; }

    /// <summary>The event's date in words.</summary>
    public required string DateText { get; init; }

    /// <summary>Who acts: first countries, then bodies and organisations, then people.</summary>
    public required IReadOnlyList<DigestParty> Parties { get; init; }

    /// <summary>Topics in words.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Who reported it, the first one first.</summary>
    public required IReadOnlyList<DigestSource> Sources { get; init; }

    /// <summary>"Also reported by …", when there is more than one source.</summary>
    public string? AlsoReportedBy { get; init; }
}
