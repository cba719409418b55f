using ArchUnitNET.Domain;

namespace DigestBot.Tests.Architecture;

/// <summary>DESIGN's walls as questions to compiled types. Each answers with one line a breach, none = the wall stands.</summary>
internal static class Walls
{
    /// <summary>Wall 1: the cards are a package of their own.</summary>
    public static IEnumerable<string> CardsKnowNothingOfTheBot(IEnumerable<IType> types) => Breaches(
        types, (from, to) => Rooms.IsWithin(from, "DigestBot.Cards") && Rooms.IsWithin(to, "DigestBot") && !Rooms.IsWithin(to, "DigestBot.Cards"));

    /// <summary>Wall 2: a room names its own types and those of the rooms it may name.</summary>
    public static IEnumerable<string> RoomsNameOnlyWhatTheyMay(IEnumerable<IType> types) => Breaches(
        types, (from, to) => Rooms.Of(from) is { } room && room != Rooms.Hosting && Rooms.Of(to) is { } named && named != room
            && !Rooms.MayName[room].Contains(named));

    /// <summary>Wall 3: a package is named in its rooms alone, and so can be replaced there.</summary>
    public static IEnumerable<string> PackagesStayInTheirRooms(IEnumerable<IType> types) => Breaches(
        types, (from, to) => Rooms.PackagesOnlyIn.Any(p => Rooms.IsWithin(to, p.Key) && !Rooms.IsWithin(from, p.Key) && !p.Value.Any(room => Rooms.IsWithin(from, room))));

    /// <summary>Wall 4, first half: what is told and sent does not depend on the platform.</summary>
    public static IEnumerable<string> PlatformsAreNotSeen(IEnumerable<IType> types) => Breaches(
        types, (from, to) => Rooms.BlindToPlatforms.Any(room => Rooms.IsWithin(from, room)) && Rooms.IsWithin(to, "DigestBot.Chat"));

    /// <summary>Wall 4, second half: nothing but Program, which has no namespace, sees Hosting.</summary>
    public static IEnumerable<string> HostingIsNotSeen(IEnumerable<IType> types) => Breaches(
        types, (from, to) => from.Length > 0 && !Rooms.IsWithin(from, Rooms.Hosting) && Rooms.IsWithin(to, Rooms.Hosting));

    /// <summary>Types of the bot outside every room; the root holds what all may name.</summary>
    public static IEnumerable<string> TypesWithoutARoom(IEnumerable<IType> types) =>
        [.. types.Where(t => Rooms.IsWithin(Space(t), "DigestBot") && Space(t) != "DigestBot" && Rooms.Of(Space(t)) is null)
            .Select(t => t.FullName)];

    private static List<string> Breaches(IEnumerable<IType> types, Func<string, string, bool> breaks) =>
    [
        .. types.SelectMany(type => type.Dependencies
                .Where(d => d.Target is not GenericParameter) // ArchUnit takes those of equal name in other types for one
                .Where(d => breaks(Space(type), Space(d.Target)))
                .Select(d => $"{type.FullName} names {d.Target.FullName}"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The namespace; empty for a type parameter, which has none.</summary>
    public static string Space(IType type) => type.Namespace?.FullName ?? string.Empty;
}
