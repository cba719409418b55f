namespace DigestBot.Commands;

/// <summary>A button below an answer.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Action">What pressing it asks for, as <see cref="ButtonAction"/> writes it.</param>
public sealed record ReplyButton(string Label, string Action);
