namespace DigestBot.Search.Asking;

/// <summary>A query as it was understood. All of it must hold.</summary>
internal sealed record Asked
{
    /// <summary>What must occur.</summary>
    public required IReadOnlyList<AskedWords> Words { get; init; }

    /// <summary>What must not occur.</summary>
    public required IReadOnlyList<AskedWords> Without { get; init; }

    /// <summary>What must be true of the story.</summary>
    public required IReadOnlyList<AskedCondition> Conditions { get; init; }

    /// <summary>What stood behind <c>party:</c> or <c>country:</c> and is the name of none; it is searched as words.</summary>
    public IReadOnlyList<string> UnknownParties { get; init; } = [];

    /// <summary>The first day.</summary>
    public DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>The last day.</summary>
    public DateOnly To { get; init; } = DateOnly.MaxValue;
}
