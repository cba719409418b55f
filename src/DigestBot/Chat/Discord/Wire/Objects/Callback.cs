namespace DigestBot.Chat.Discord.Wire;

/// <summary>The first answer to an interaction.</summary>
/// <param name="Type">See <see cref="CallbackType"/>.</param>
/// <param name="Data">The message, where there is one.</param>
internal sealed record Callback(int Type, MessageBody? Data = null);

/// <summary>The answer to somebody who types.</summary>
/// <param name="Type">8.</param>
/// <param name="Data">The suggestions.</param>
internal sealed record ChoicesCallback(int Type, ChoicesData Data);

/// <param name="Choices">At most 25.</param>
internal sealed record ChoicesData(IReadOnlyList<Choice> Choices);

/// <summary>Kinds of first answers.</summary>
internal static class CallbackType
{
    /// <summary>A message at once.</summary>
    public const int Message = 4;

    /// <summary>A message later; "is thinking" meanwhile.</summary>
    public const int DeferredMessage = 5;

    /// <summary>The control's message is edited later; nothing is seen meanwhile.</summary>
    public const int DeferredUpdate = 6;

    /// <summary>The control's message is edited at once.</summary>
    public const int Update = 7;

    /// <summary>Suggestions.</summary>
    public const int Choices = 8;
}
