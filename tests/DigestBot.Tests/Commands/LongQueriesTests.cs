using DigestBot.Commands;

namespace DigestBot.Tests.Commands;

public sealed class LongQueriesTests
{
    private readonly LongQueries _queries = new();

    [Fact]
    public void WhatIsKeptIsFoundByItsKey() => Assert.Equal("a long query", _queries.Find(_queries.Keep("a long query")));

    [Fact]
    public void AQueryStandsForItself() => Assert.Equal("~spectrum", _queries.Find("~spectrum"));

    [Fact]
    public void AKeyThatWasNeverGivenLeadsNowhere() => Assert.Null(_queries.Find("~0123456789ab"));

    [Fact]
    public void TheLastThousandAreRemembered()
    {
        var keys = Enumerable.Range(0, 1001).Select(n => _queries.Keep("query " + n)).ToList();

        Assert.Equal((null, "query 1", "query 1000"), (_queries.Find(keys[0]), _queries.Find(keys[1]), _queries.Find(keys[^1])));
    }
}
