namespace DigestBot.Chat.Discord.Wire;

/// <summary>A card in a message: title 256, description 4,096, 25 fields of 256 and 1,024, footer 2,048, author 256 characters at most.</summary>
internal sealed record Embed
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>Text, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Where the title leads.</summary>
    public string? Url { get; init; }

    /// <summary>0xRRGGBB, the bar at its side.</summary>
    public int? Color { get; init; }

    /// <summary>Shown in the reader's own time zone.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Above the title.</summary>
    public EmbedAuthor? Author { get; init; }

    /// <summary>Below all.</summary>
    public EmbedFooter? Footer { get; init; }

    /// <summary>Short facts.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }
}

/// <param name="Name">A name and a value.</param>
/// <param name="Value">May not be empty.</param>
/// <param name="Inline">Whether it may stand beside another.</param>
internal sealed record EmbedField(string Name, string Value, bool? Inline = null);

/// <param name="Text">Small print.</param>
internal sealed record EmbedFooter(string Text);

/// <param name="Name">Whom it is of.</param>
/// <param name="Url">Where the name leads.</param>
internal sealed record EmbedAuthor(string Name, string? Url = null);
