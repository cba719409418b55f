using DigestBot.Digests;

namespace DigestBot.Commands;

/// <summary>An answer, every word ready to be shown. Platforms lay it out and escape it.</summary>
public sealed record CommandReply
{
    /// <summary>ISO 639-1 code of its language.</summary>
    public required string Language { get; init; }

    /// <summary>What stands above it.</summary>
    public string? Title { get; init; }

    /// <summary>Lines of text.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Stories, below the lines.</summary>
    public Digest? Digest { get; init; }

    /// <summary>Rows of buttons.</summary>
    public IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons { get; init; } = [];

    /// <summary>A line and nothing else.</summary>
    public static CommandReply Say(string language, params string[] lines) => new() { Language = language, Lines = lines };
}
