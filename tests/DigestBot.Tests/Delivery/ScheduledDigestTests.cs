using DigestBot.Delivery;
using DigestBot.Digests;
using DigestBot.Subscriptions;
using DigestBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Delivery;

public sealed class ScheduledDigestTests : IDisposable
{
    private static readonly Subscription Daily = new("s", "test", "-", "en", 0)
    {
        Schedule = Schedule.Daily(new TimeOnly(8, 0), "UTC"),
        NextDue = Some.Now.AddHours(20),
    };

    private readonly MemoryStores _stores = new();
    private readonly FakeTimeProvider _time = new(Some.Now); // noon
    private readonly OutboxFiller _filler;

    public ScheduledDigestTests() => _filler = new OutboxFiller(
        _stores.Subscriptions, _stores.Stories, _stores.Outbox, new DigestComposer(_ => null, _time), [new WholeDigests()], _stores.Database, _time);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void NothingIsQueuedBeforeItsTime()
    {
        _stores.Subscriptions.Save(Daily);
        AddStories(2);

        Assert.Equal(0, _filler.Fill());
    }

    [Fact]
    public void AtItsTimeADigestHoldsWhatCameSince()
    {
        _stores.Subscriptions.Save(Daily);
        AddStories(2);
        _time.Advance(TimeSpan.FromHours(20));

        Assert.Equal(1, _filler.Fill());
        Assert.Equal([1, 2], Queued().Single().Message.Stories.Select(s => s.Id));
    }

    [Fact]
    public void TheNextOneIsDueADayLater()
    {
        _stores.Subscriptions.Save(Daily);
        _time.Advance(TimeSpan.FromHours(20));
        _filler.Fill();

        Assert.Equal(Some.Now.AddHours(44), _stores.Subscriptions.Find("s")!.NextDue);
    }

    [Fact]
    public void ADigestOfHalfPastTwoComesOnceInTheNightThatLacksIt()
    {
        _time.SetUtcNow(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero)); // clocks in Berlin go from 02:00 to 03:00 the night after
        var schedule = Schedule.Daily(new TimeOnly(2, 30), "Europe/Berlin");
        _stores.Subscriptions.Save(Daily with { Schedule = schedule, NextDue = SchedulePolicy.Next(schedule, _time.GetUtcNow()) });
        AddStories(1);
        List<DateTimeOffset> queued = [];
        for (var quarter = 0; quarter < 4 * 24; quarter++)
        {
            _time.Advance(TimeSpan.FromMinutes(15));
            queued.AddRange(Enumerable.Repeat(_time.GetUtcNow(), _filler.Fill()));
        }

        Assert.Equal([new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero)], queued);
    }

    [Fact]
    public void TwoTimesOfAWeekAreTwoDigests()
    {
        var schedule = new Schedule(ScheduleText.Parse("mon 09:00 thu 18:00")!, "UTC");
        _stores.Subscriptions.Save(Daily with { Schedule = schedule, NextDue = SchedulePolicy.Next(schedule, _time.GetUtcNow()) });
        List<string> queued = [];
        for (var hour = 0; hour < 7 * 24; hour++)
        {
            AddStories(1);
            _time.Advance(TimeSpan.FromHours(1));
            queued.AddRange(Enumerable.Repeat(_time.GetUtcNow().ToString("ddd HH", System.Globalization.CultureInfo.InvariantCulture), _filler.Fill()));
        }

        Assert.Equal(["Thu 18", "Mon 09"], queued);
    }

    [Fact]
    public void TimesThatWereMissedAreMadeUpForByOneDigest()
    {
        _stores.Subscriptions.Save(Daily);
        AddStories(2);
        _time.Advance(TimeSpan.FromDays(5));

        Assert.Equal(1, _filler.Fill());
        Assert.Equal(0, _filler.Fill());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void NothingNewIsToldOnlyWhenAskedFor(bool tells, int messages)
    {
        _stores.Subscriptions.Save(Daily with { TellsNothing = tells });
        _time.Advance(TimeSpan.FromHours(20));

        Assert.Equal(messages, _filler.Fill());
    }

    [Fact]
    public void StoriesThatAreNotWantedAreLeftOutAndNotLookedAtAgain()
    {
        _stores.Subscriptions.Save(Daily with { Filter = new StoryFilter(new FilterTerms { Actions = ["penalty"] }, FilterTerms.None) });
        AddStories(2);
        _time.Advance(TimeSpan.FromHours(20));

        Assert.Equal(0, _filler.Fill());
        Assert.Equal(2, _stores.Subscriptions.Find("s")!.Cursor);
    }

    [Fact]
    public void ADigestHoldsNoMoreStoriesThanAskedFor()
    {
        _stores.Subscriptions.Save(Daily with { MaxStories = 3 });
        AddStories(8);
        _time.Advance(TimeSpan.FromHours(20));
        _filler.Fill();

        var digest = Queued().Single().Message;
        Assert.Equal((3, "5 more stories: /today"), (digest.Stories.Count, digest.More));
    }

    [Fact]
    public void ANewSubscriberHasADigestOfTheLastDaysAtOnce()
    {
        AddStories(15);
        _stores.Subscriptions.Save(Daily with { IsNew = true, NextDue = Some.Now });

        Assert.Equal(1, _filler.Fill());
        Assert.Equal(10, Queued().Single().Message.Stories.Count);
    }

    [Fact]
    public void WhatTheFirstDigestLookedAtDoesNotComeAgain()
    {
        AddStories(15);
        _stores.Subscriptions.Save(Daily with { IsNew = true, NextDue = Some.Now });
        _filler.Fill();
        _time.Advance(TimeSpan.FromHours(20));

        Assert.Equal(0, _filler.Fill());
        Assert.Equal((15, Some.Now.AddHours(44)), (_stores.Subscriptions.Find("s")!.Cursor, _stores.Subscriptions.Find("s")!.NextDue));
    }

    [Fact]
    public void ANewSubscriberWhoTakesStoriesAtOnceGetsTheNextOnesAtOnce()
    {
        AddStories(15);
        _stores.Subscriptions.Save(Daily with { IsNew = true, NextDue = Some.Now, Schedule = Schedule.AtOnce });
        _filler.Fill();
        AddStories(2);

        Assert.Equal(2, _filler.Fill());
        Assert.Equal(["s/16", "s/17"], Queued().Skip(1).Select(e => e.Key));
        Assert.All(Queued().Skip(1), e => Assert.Null(e.Message.Title));
    }

    [Fact]
    public void ManyStoriesAtOnceAreADigest()
    {
        _stores.Subscriptions.Save(new Subscription("s", "test", "-", "en", 0));
        AddStories(30);

        Assert.Equal(1, _filler.Fill());
        Assert.Equal(30, Queued().Single().Message.Stories.Count);
    }

    [Fact]
    public void APausedSubscriptionGetsNothing()
    {
        _stores.Subscriptions.Save(Daily with { Paused = "blocked" });
        AddStories(2);
        _time.Advance(TimeSpan.FromHours(20));

        Assert.Equal(0, _filler.Fill());
    }

    private IReadOnlyList<OutboxEntry> Queued() => _stores.Outbox.OfChat("test", "-", 100);

    private void AddStories(int count) => _stores.Database.Run(() =>
    {
        for (var n = 0; n < count; n++)
        {
            _stores.Stories.Add(Some.Story());
        }
    });

    private sealed class WholeDigests : IChannel
    {
        public string Name => "test";

        public int AtOnce => 1;

        public bool PostsEach => true;

        public Rate Pace => Rate.Unlimited;

        public ChatRates PaceOf(string chat) => ChatRates.Unlimited;

        public IReadOnlyList<Digest> Split(Digest digest) => [digest];

        public Task<long> SendAsync(Posting posting, CancellationToken cancel) => throw new InvalidOperationException("nothing is sent here");

        public Task EditAsync(Posting posting, long messageId, CancellationToken cancel) => throw new InvalidOperationException("nothing is edited here");
    }
}
