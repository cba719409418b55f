using DigestBot.Chat.Discord.Wire;

namespace DigestBot.Tests.Chat.Discord;

public sealed class RestLimitsTests
{
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(1_000);

    private readonly RestLimits _limits = new(perSecond: 50, mostRefusals: 100);

    [Fact]
    public void TheFirstCallOfARouteGoesAloneUntilItsLimitIsKnown()
    {
        Assert.NotNull(_limits.Enter(Post("1"), Start).Bucket);
        Assert.Equal((null, null), _limits.Enter(Post("1"), Start));
    }

    [Fact]
    public void WhatTheHeadersLeaveMayGoAtOnce()
    {
        Answer(Post("1"), new RateHeaders("b", 5, 4, Seconds(5)), Start);

        Assert.Equal(4, Enumerable.Range(0, 10).Count(_ => _limits.Enter(Post("1"), Start).Bucket is not null));
    }

    [Fact]
    public void WhenNothingIsLeftTheNextWaitsForTheNextWindow()
    {
        Answer(Post("1"), new RateHeaders("b", 1, 0, Seconds(5)), Start);

        Assert.Equal(Seconds(2), _limits.Enter(Post("1"), Start + Seconds(3)).Wait);
        Assert.NotNull(_limits.Enter(Post("1"), Start + Seconds(5)).Bucket);
    }

    [Fact]
    public void ANewWindowTakesNoMoreThanItsLimit()
    {
        Answer(Post("1"), new RateHeaders("b", 3, 0, Seconds(5)), Start);

        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => _limits.Enter(Post("1"), Start + Seconds(6)).Bucket is not null));
    }

    [Fact]
    public void ChannelsDoNotWaitForEachOther()
    {
        Answer(Post("1"), new RateHeaders("b", 1, 0, Seconds(5)), Start);

        Assert.NotNull(_limits.Enter(Post("2"), Start).Bucket);
    }

    [Fact]
    public void RoutesThatShareABucketWaitTogether()
    {
        Answer(Post("1"), new RateHeaders("b", 5, 4, Seconds(5)), Start);
        Answer(Edit("1"), new RateHeaders("b", 5, 0, Seconds(5)), Start);

        Assert.Equal(Seconds(5), _limits.Enter(Post("1"), Start).Wait);
    }

    [Fact]
    public void AnswersThatOvertakeEachOtherDoNotLeaveMore()
    {
        var (first, _) = _limits.Enter(Post("1"), Start);
        _limits.Leave(Post("1"), first!, heard: true, new RateHeaders("b", 5, 1, Seconds(5)), Start);
        var (second, _) = _limits.Enter(Post("1"), Start);
        _limits.Leave(Post("1"), second!, heard: true, new RateHeaders("b", 5, 3, Seconds(5)), Start);

        Assert.Equal(1, Enumerable.Range(0, 10).Count(_ => _limits.Enter(Post("1"), Start).Bucket is not null));
    }

    [Fact]
    public void ARouteWithoutHeadersHasNoLimitOfItsOwn()
    {
        Answer(Post("1"), headers: null, Start);

        Assert.Equal(10, Enumerable.Range(0, 10).Count(_ => _limits.Enter(Post("1"), Start).Bucket is not null));
    }

    [Fact]
    public void AllCallsTogetherKeepToTheSecond()
    {
        var gone = Enumerable.Range(0, 80).Count(n => _limits.Enter(Post(n.ToString("0", null)), Start).Bucket is not null);

        Assert.Equal(50, gone);
        Assert.Equal(Seconds(1), _limits.Enter(Post("99"), Start).Wait);
    }

    [Fact]
    public void AnswersToInteractionsAreOutsideOfTheSecond()
    {
        foreach (var n in Enumerable.Range(0, 80))
        {
            _limits.Enter(Post(n.ToString("0", null)), Start);
        }

        Assert.NotNull(_limits.Enter(new RestCall(HttpMethod.Patch, "webhooks/{}/{}/messages/@original", "x", "app/token") { IsAnswer = true }, Start).Bucket);
    }

    [Fact]
    public void AGlobalRefusalStopsAllChannels()
    {
        _limits.Refused(Post("1"), LimitScope.Global, Seconds(7), Start);

        Assert.Equal(Seconds(7), _limits.Enter(Post("2"), Start).Wait);
    }

    [Theory]
    [InlineData((int)LimitScope.User)]
    [InlineData((int)LimitScope.Shared)]
    public void ARefusalOfOneChannelStopsThatOne(int scope)
    {
        _limits.Refused(Post("1"), (LimitScope)scope, Seconds(7), Start);

        Assert.Equal(Seconds(7), _limits.Enter(Post("1"), Start).Wait);
        Assert.NotNull(_limits.Enter(Post("2"), Start).Bucket);
    }

    [Fact]
    public void TooManyRefusalsStopEverythingUntilTheyAreTenMinutesOld()
    {
        Refuse(100, scope: null);

        Assert.Equal(TimeSpan.FromMinutes(10), _limits.Enter(Post("1"), Start).Wait);
        Assert.NotNull(_limits.Enter(Post("1"), Start + TimeSpan.FromMinutes(10)).Bucket);
    }

    [Fact]
    public void RefusalsThatAreOthersFaultAreNotCounted()
    {
        Refuse(100, LimitScope.Shared);

        Assert.NotNull(_limits.Enter(Post("1"), Start).Bucket);
    }

    [Fact]
    public void ACallThatFailedGivesItsPlaceBack()
    {
        Answer(Post("1"), new RateHeaders("b", 5, 1, Seconds(5)), Start);
        var (bucket, _) = _limits.Enter(Post("1"), Start);
        _limits.Leave(Post("1"), bucket!, heard: false, headers: null, Start);

        Assert.NotNull(_limits.Enter(Post("1"), Start).Bucket);
    }

    [Fact]
    public void WhoeverWaitsForACallUnderWayIsTold()
    {
        var (bucket, _) = _limits.Enter(Post("1"), Start);
        var changed = _limits.Changed;
        _limits.Leave(Post("1"), bucket!, heard: true, headers: null, Start);

        Assert.True(changed.IsCompletedSuccessfully);
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private static RestCall Post(string channel) => new(HttpMethod.Post, "channels/{}/messages", $"channels/{channel}/messages", channel);

    private static RestCall Edit(string channel) => new(HttpMethod.Patch, "channels/{}/messages/{}", $"channels/{channel}/messages/1", channel);

    private void Answer(RestCall call, RateHeaders? headers, TimeSpan now)
    {
        var (bucket, _) = _limits.Enter(call, now);
        _limits.Leave(call, bucket!, heard: true, headers, now);
    }

    private void Refuse(int times, LimitScope? scope)
    {
        for (var n = 0; n < times; n++)
        {
            _limits.Refused(Post("9"), scope, TimeSpan.Zero, Start);
        }
    }
}
