namespace DigestBot.Polling;

/// <summary>What a request tells of its host.</summary>
/// <param name="Answered">Whether any answer came.</param>
/// <param name="LeaveAlone">How long it asked to be left alone; null = it did not.</param>
public readonly record struct HostAnswer(bool Answered, TimeSpan? LeaveAlone);
