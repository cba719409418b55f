using DigestBot.Feeds;
using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Polling;

public sealed class PollAgendaTests
{
    [Fact]
    public void FeedsAreDueWhenTheirTimeHasComeTheLongestWaitingFirst()
    {
        var agenda = Agenda(Known("soon", 1), Known("late", -1), Known("later", -5));

        Assert.Equal(["later", "late"], Due(agenda, Some.Now));
        Assert.Equal(["later", "late", "soon"], Due(agenda, Some.Now.AddMinutes(1)));
    }

    [Fact]
    public void ThePauseLastsUntilTheNextFeedIsDue()
    {
        var agenda = Agenda(Known("a", 3), Known("b", 2));

        Assert.Equal(TimeSpan.FromMinutes(2), agenda.Pause(Some.Now, TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromMinutes(1), agenda.Pause(Some.Now, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void ThePauseOfAnEmptyCatalogueIsTheLongest() => Assert.Equal(TimeSpan.FromMinutes(1), Agenda().Pause(Some.Now, TimeSpan.FromMinutes(1)));

    [Fact]
    public void WhatAPollHasChangedCounts()
    {
        var agenda = Agenda(Known("a", -1));

        agenda.Note(Known("a", 10));

        Assert.Empty(Due(agenda, Some.Now));
    }

    [Fact]
    public void AFeedWhoseAddressWasChangedIsDueAtOnce()
    {
        var agenda = Agenda(Known("a", 600));

        agenda.Renew([Some.Feed("a", "https://new.example/feed")], Some.Now);

        Assert.Equal(["a"], Due(agenda, Some.Now));
    }

    [Fact]
    public void AFeedThatIsTakenOutIsNotDueAnyMore()
    {
        var agenda = Agenda(Known("a", -1), Known("b", -1));

        agenda.Renew([Some.Feed("b")], Some.Now);

        Assert.Equal(["b"], Due(agenda, Some.Now));
    }

    [Fact]
    public void TenThousandNewFeedsDoNotBeginTogether()
    {
        var feeds = Enumerable.Range(0, 10_000).Select(n => Some.Feed("f" + n)).ToList();
        var agenda = new PollAgenda([]);
        agenda.Renew(feeds, Some.Now);
        agenda.Renew(feeds, Some.Now.AddMinutes(1)); // the catalogue read again does not put them off

        Assert.InRange(agenda.Due(Some.Now.AddSeconds(1)).Count, 0, 50);
        Assert.InRange(agenda.Due(Some.Now.AddSeconds(500)).Count, 4500, 5500);
        Assert.Equal(10_000, agenda.Due(Some.Now.AddSeconds(1000)).Count);
    }

    [Fact]
    public void AFewNewFeedsAmongManyKnownOnesBeginAtOnce()
    {
        var known = Enumerable.Range(0, 1000).Select(n => Known("f" + n, 60)).ToArray();
        var agenda = Agenda(known);

        agenda.Renew([.. known.Select(s => Some.Feed(s.FeedId)), Some.Feed("new")], Some.Now);

        Assert.Equal(["new"], Due(agenda, Some.Now));
    }

    private static FeedState Known(string id, int minutes) => FeedState.New(Some.Feed(id)) with { NextPoll = Some.Now.AddMinutes(minutes) };

    private static PollAgenda Agenda(params FeedState[] states)
    {
        var agenda = new PollAgenda(states);
        agenda.Renew([.. states.Select(s => Some.Feed(s.FeedId))], Some.Now);
        return agenda;
    }

    private static IEnumerable<string> Due(PollAgenda agenda, DateTimeOffset now) => agenda.Due(now).Select((FeedSource s) => s.Id);
}
