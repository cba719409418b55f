using ArchUnitNET.Domain;

namespace DigestBot.Tests.Architecture;

public sealed class RoomTests
{
    [Fact]
    public void TheProductIsLoadedWhole() // else every wall would stand over nothing
    {
        var rooms = CompiledTypes.Product.Select(t => Rooms.Of(Walls.Space(t))).OfType<string>().Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Rooms.MayName.Keys.Order(StringComparer.Ordinal), rooms);
    }

    [Fact]
    public void EveryTypeIsInARoom() => Assert.Empty(Walls.TypesWithoutARoom(CompiledTypes.Product));

    [Fact]
    public void CardsKnowNothingOfTheBot()
    {
        Assert.Empty(Walls.CardsKnowNothingOfTheBot(CompiledTypes.Product));
        Assert.DoesNotContain(typeof(Cards.Card).Assembly.GetReferencedAssemblies(), a => a.Name == "digestbot");
    }

    [Fact]
    public void AStageNamesItselfAndWhatComesBeforeIt() => Assert.Empty(Walls.RoomsNameOnlyWhatTheyMay(CompiledTypes.Product));

    [Fact]
    public void ReadingNamesOfTheCardsOnlyTheArticleThatItWrites()
    {
        var named = CompiledTypes.Product.Where(t => Rooms.Of(Walls.Space(t)) == "DigestBot.Reading")
            .SelectMany(t => t.Dependencies).Select(d => d.Target)
            .Where(t => Rooms.IsWithin(Walls.Space(t), "DigestBot.Cards"))
            .Select(t => t.Name).Distinct(StringComparer.Ordinal);

        Assert.Equal(["Article"], named);
    }

    [Fact]
    public void PackagesStayInTheirRooms() => Assert.Empty(Walls.PackagesStayInTheirRooms(CompiledTypes.Product));

    [Fact]
    public void DigestsAndDeliveryAreBlindToPlatforms() => Assert.Empty(Walls.PlatformsAreNotSeen(CompiledTypes.Product));

    [Fact]
    public void NothingButTheProgramSeesHosting() => Assert.Empty(Walls.HostingIsNotSeen(CompiledTypes.Product));

    [Fact]
    public void ACardThatNamesAFeedIsReported() =>
        AssertReports(Walls.CardsKnowNothingOfTheBot, "DigestBot.Cards.CardThatNamesAFeed names DigestBot.Feeds.FeedSource");

    [Fact]
    public void AStageThatNamesALaterOneIsReportedEvenFromWithinALambda() =>
        AssertReports(Walls.RoomsNameOnlyWhatTheyMay, "DigestBot.Polling.PollingThatReads names DigestBot.Reading.FeedParser");

    [Fact]
    public void AStageThatNamesAStoreIsReported() =>
        AssertReports(Walls.RoomsNameOnlyWhatTheyMay, "DigestBot.Delivery.DeliveryIntoLiteDb names DigestBot.Storage.LiteDb.LiteStore");

    [Fact]
    public void APackageOutsideItsRoomIsReportedEvenFromWithinAnIterator() =>
        AssertReports(Walls.PackagesStayInTheirRooms, "DigestBot.Stories.StoriesInBson names LiteDB.BsonDocument");

    [Fact]
    public void ADigestThatSeesThePlatformIsReportedEvenFromWithinAnAsyncMethod() =>
        AssertReports(Walls.PlatformsAreNotSeen, "DigestBot.Digests.DigestOnTheConsole names DigestBot.Chat.Console.ConsoleChannel");

    [Fact]
    public void AVerbThatSeesHostingIsReported() =>
        AssertReports(Walls.HostingIsNotSeen, "DigestBot.Cli.VerbThatSeesHosting names DigestBot.Hosting.BotSettings");

    [Fact]
    public void ATypeOutsideEveryRoomIsReported() =>
        AssertReports(Walls.TypesWithoutARoom, "DigestBot.Shed.TypeWithoutARoom");

    private static void AssertReports(Func<IEnumerable<IType>, IEnumerable<string>> wall, string breach) =>
        Assert.Contains(breach, wall(CompiledTypes.Breaching));
}
