namespace DigestBot.Cards;

/// <summary>What happened and when.</summary>
/// <param name="Date">The day of the event; null when unsure: better empty than wrong.</param>
/// <param name="Precision">How much of <paramref name="Date"/> the words gave; null exactly when there is no date.</param>
/// <param name="Action">One of <see cref="Events.Actions.All"/>.</param>
public sealed record CardEvent(DateOnly? Date, DatePrecision? Precision, string Action);
