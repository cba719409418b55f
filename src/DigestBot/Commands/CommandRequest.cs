namespace DigestBot.Commands;

/// <summary>What somebody asks of the bot, on whatever platform.</summary>
public sealed record CommandRequest
{
    /// <summary>The same when the platform tells of it twice; new subscriptions take their ids from it.</summary>
    public required string Id { get; init; }

    /// <summary>The platform.</summary>
    public required string Channel { get; init; }

    /// <summary>The chat that is meant.</summary>
    public required string Chat { get; init; }

    /// <summary>Its kind.</summary>
    public required ChatKind Kind { get; init; }

    /// <summary>The thread of the chat; null = the chat itself.</summary>
    public string? Thread { get; init; }

    /// <summary>Who asks.</summary>
    public required string User { get; init; }

    /// <summary>The language that the platform says the person has; any code or null.</summary>
    public string? UserLanguage { get; init; }

    /// <summary>The command's name, without the platform's sign.</summary>
    public required string Name { get; init; }

    /// <summary>What stands behind it.</summary>
    public string Arguments { get; init; } = string.Empty;

    /// <summary>Asks the platform whether the person may change settings of the chat.</summary>
    public required Func<CancellationToken, Task<bool>> IsAdmin { get; init; }
}
