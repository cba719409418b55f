namespace DigestBot.Stories;

/// <summary>What an article said before its publisher changed it.</summary>
/// <param name="At">When the change was seen.</param>
/// <param name="Title">The title until then; null when it had none.</param>
/// <param name="Text">The text until then.</param>
public sealed record ArticleEdit(DateTimeOffset At, string? Title, string Text);
