namespace DigestBot.Cards;

/// <summary>Someone named in an article.</summary>
/// <param name="Id">
/// The same in whatever language the article is: <c>country:RU</c>, <c>body:RU/telecom-ministry</c>, <c>organisation:itu</c>,
/// <c>company:telcel</c>, <c>person:igor-shchegolev</c>.
/// </param>
/// <param name="Kind">What it is; also the first part of the id.</param>
/// <param name="Name">In the language asked for.</param>
/// <param name="Role">Whether it acts or is only named.</param>
/// <param name="Mentions">Where it is named, in order; at least one.</param>
/// <param name="Of">For a person: the id of the party they speak for, if known.</param>
public sealed record Party(string Id, PartyKind Kind, string Name, PartyRole Role, IReadOnlyList<TextSpan> Mentions, string? Of = null);
