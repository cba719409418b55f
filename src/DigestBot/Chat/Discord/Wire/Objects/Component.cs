namespace DigestBot.Chat.Discord.Wire;

/// <summary>A row of controls below a message, or one control in it.</summary>
internal sealed record Component
{
    /// <summary>See <see cref="ComponentType"/>.</summary>
    public required int Type { get; init; }

    /// <summary>Of a row: up to five buttons, or one select.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>What an interaction brings back. At most 100 characters, once a message.</summary>
    public string? CustomId { get; init; }

    /// <summary>Of a button: see <see cref="ButtonStyle"/>.</summary>
    public int? Style { get; init; }

    /// <summary>Of a button: at most 80 characters.</summary>
    public string? Label { get; init; }

    /// <summary>Of a link button, which has no custom id.</summary>
    public string? Url { get; init; }

    /// <summary>Of a select: 1 to 25.</summary>
    public IReadOnlyList<SelectOption>? Options { get; init; }

    /// <summary>Of a select: shown while nothing is chosen, at most 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Of a select: default 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>Of a select: default 1.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool? Disabled { get; init; }

    /// <summary>A row.</summary>
    public static Component Row(params IReadOnlyList<Component> controls) => new() { Type = ComponentType.Row, Components = controls };

    /// <summary>A button.</summary>
    public static Component Button(string customId, string label, int style = ButtonStyle.Secondary) =>
        new() { Type = ComponentType.Button, CustomId = customId, Label = label, Style = style };

    /// <summary>A choice out of a list.</summary>
    public static Component Select(string customId, IReadOnlyList<SelectOption> options, string? placeholder = null) =>
        new() { Type = ComponentType.Select, CustomId = customId, Options = options, Placeholder = placeholder };
}

/// <summary>Kinds of components.</summary>
internal static class ComponentType
{
    /// <summary>A row.</summary>
    public const int Row = 1;

    /// <summary>A button.</summary>
    public const int Button = 2;

    /// <summary>A list of texts to choose from.</summary>
    public const int Select = 3;
}

/// <summary>Looks of a button.</summary>
internal static class ButtonStyle
{
    /// <summary>The one to be pressed.</summary>
    public const int Primary = 1;

    /// <summary>Any other.</summary>
    public const int Secondary = 2;

    /// <summary>Green.</summary>
    public const int Success = 3;

    /// <summary>Red.</summary>
    public const int Danger = 4;

    /// <summary>Leads to a page.</summary>
    public const int Link = 5;
}

/// <param name="Label">At most 100 characters.</param>
/// <param name="Value">What the interaction brings back, at most 100 characters, once a select.</param>
/// <param name="Description">At most 100 characters.</param>
/// <param name="Default">Whether it is chosen already.</param>
internal sealed record SelectOption(string Label, string Value, string? Description = null, bool? Default = null);
