using DigestBot.Subscriptions;

namespace DigestBot.Tests.Subscriptions;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("europe/moscow", "Europe/Moscow")]
    [InlineData(" America/Mexico City ", "America/Mexico_City")]
    [InlineData("utc", "UTC")]
    public void AZoneIsFoundInAnyCase(string typed, string id) => Assert.Equal(id, TimeZones.Find(typed));

    [Theory]
    [InlineData("")]
    [InlineData("Moscow")]
    [InlineData("../../etc/passwd")]
    public void WhatIsNoZoneIsNotFound(string typed) => Assert.Null(TimeZones.Find(typed));

    [Theory]
    [InlineData("moscow", "Europe/Moscow")]
    [InlineData("mexico city", "America/Mexico_City")]
    [InlineData("JP", "Asia/Tokyo")]
    [InlineData("france", "Europe/Paris")]
    public void ACityOrACountryLeadsToItsZone(string typed, string id) => Assert.Contains(id, TimeZones.Suggest(typed, 5));

    [Fact]
    public void NoMoreZonesAreSuggestedThanAskedFor() => Assert.Equal(3, TimeZones.Suggest("US", 3).Count);
}
