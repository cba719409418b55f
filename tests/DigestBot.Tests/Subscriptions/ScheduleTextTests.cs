using DigestBot.Subscriptions;

namespace DigestBot.Tests.Subscriptions;

public sealed class ScheduleTextTests
{
    [Theory]
    [InlineData("now", "now")]
    [InlineData("08:00", "08:00")]
    [InlineData("8:00, 18:30", "08:00 18:30")]
    [InlineData("daily 18:00 08:00", "08:00 18:00")]
    [InlineData("Monday 09:00", "mon 09:00")]
    [InlineData("mon,thu 09:00 17:30", "mon 09:00 mon 17:30 thu 09:00 thu 17:30")]
    [InlineData("mon 09:00 fri 10:00", "mon 09:00 fri 10:00")]
    [InlineData("07:00 sat 10:00", "07:00 sat 10:00")]
    [InlineData("08:00 08:00", "08:00")]
    public void ASchedulePeopleTypeIsUnderstood(string typed, string kept) => Assert.Equal(kept, ScheduleText.Write(ScheduleText.Parse(typed)!));

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("08:60")]
    [InlineData("mon")]
    [InlineData("08:00 mon")]
    [InlineData("tomorrow")]
    [InlineData("mo 08:00")]
    [InlineData("now 08:00")]
    public void AnythingElseIsNoSchedule(string typed) => Assert.Null(ScheduleText.Parse(typed));

    [Fact]
    public void AScheduleOfTooManyTimesIsNone() => Assert.Null(ScheduleText.Parse(string.Join(' ', Enumerable.Range(0, 25).Select(m => $"10:{m:00}"))));

    [Theory]
    [InlineData("22:00-07:00")]
    [InlineData("22:00 – 7:00")]
    public void QuietHoursPeopleTypeAreUnderstood(string typed) =>
        Assert.Equal(new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)), ScheduleText.ParseQuiet(typed));

    [Theory]
    [InlineData("22:00")]
    [InlineData("22-7")]
    [InlineData("off")]
    public void AnythingElseIsNoQuietHours(string typed) => Assert.Null(ScheduleText.ParseQuiet(typed));
}
