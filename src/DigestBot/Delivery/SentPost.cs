namespace DigestBot.Delivery;

/// <summary>A message as far as an edit needs to know it.</summary>
/// <param name="MessageId">Its id on the platform; null = it still waits to be sent.</param>
/// <param name="Look">What people see of it, see <see cref="MessageLook"/>.</param>
/// <param name="At">When it was sent, or queued.</param>
public sealed record SentPost(long? MessageId, int Look, DateTimeOffset At)
{
    /// <summary>How long after sending it is edited: a channel's message cannot be edited later, and nobody scrolls back so far.</summary>
    public static readonly TimeSpan EditedFor = TimeSpan.FromHours(48);

    /// <summary>Whether words that look otherwise may still take its place.</summary>
    public bool TakesEdit(int look, DateTimeOffset now) => look != Look && now - At < EditedFor;
}
