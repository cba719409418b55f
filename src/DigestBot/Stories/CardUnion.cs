using DigestBot.Cards;
using DigestBot.Cards.Events;

namespace DigestBot.Stories;

/// <summary>
/// What two reports of one event say together. The first report speaks where they differ; the second one fills gaps and adds
/// parties and topics. Mentions stay those of the first card that names a party: they point into its own article.
/// </summary>
internal static class CardUnion
{
    public static Card Of(Card first, Card second) => first with
    {
        Event = new CardEvent(
            first.Event.Date ?? second.Event.Date,
            first.Event.Date is null ? second.Event.Precision : first.Event.Precision,
            first.Event.Action == Actions.Statement ? second.Event.Action : first.Event.Action),
        Published = first.Published ?? second.Published,
        Parties = Parties(first.Parties, second.Parties),
        Topics = [.. first.Topics.Union(second.Topics, StringComparer.Ordinal)],
    };

    private static List<Party> Parties(IReadOnlyList<Party> first, IReadOnlyList<Party> second)
    {
        List<Party> all = [.. first];
        foreach (var party in second)
        {
            var known = all.FindIndex(p => IsSame(p, party));
            if (known < 0)
            {
                all.Add(party);
            }
            else if (party.Role == PartyRole.Principal)
            {
                all[known] = all[known] with { Role = PartyRole.Principal };
            }
        }

        return all;
    }

    /// <summary>
    /// Within one story two persons whose surnames have the same consonants are one: "Khuan Molinar" and "Juan Molinar", "Shchegolev"
    /// and "Shchógolev" are one name on its way through alphabets.
    /// </summary>
    private static bool IsSame(Party a, Party b) =>
        a.Id == b.Id || (a.Kind == PartyKind.Person && b.Kind == PartyKind.Person && Consonants(a.Id) is { Length: >= 3 } name && name == Consonants(b.Id));

    private static string Consonants(string id) =>
        string.Concat(id[(id.LastIndexOfAny([':', '-']) + 1)..].Where(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')));
}
