namespace DigestBot.Cards.Parties;

/// <summary>One place where a party is named.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id, with the kind before it.</param>
/// <param name="Span">Where and how.</param>
/// <param name="Of">For a person: whom they speak for.</param>
/// <param name="Name">What to call it when no language knows it; null = the words of the span.</param>
internal sealed record Mention(PartyKind Kind, string Id, TextSpan Span, string? Of = null, string? Name = null);
