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

    /// <summary>The first day.</summary>
    public DateOnly From { get; init; } = DateOnly.MinValue;

    /// <summary>The last day.</summary>
    public DateOnly To { get; init; } = DateOnly.MaxValue;
}
