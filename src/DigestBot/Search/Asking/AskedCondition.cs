namespace DigestBot.Search.Asking;

/// <summary>A condition on a story.</summary>
/// <param name="Field">What it is about.</param>
/// <param name="Values">One of these must hold, or none of them.</param>
/// <param name="IsNot">Whether none may hold.</param>
internal sealed record AskedCondition(AskedField Field, IReadOnlyCollection<string> Values, bool IsNot = false);
