using DigestBot.Search.Words;

namespace DigestBot.Tests.Search;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("mexico", "mexico", 0)]
    [InlineData("mexico", "mexcio", 1)] // two letters that changed places are one slip
    [InlineData("mexico", "mexco", 1)]
    [InlineData("mexico", "mexxico", 1)]
    [InlineData("mexico", "maxico", 1)]
    [InlineData("mexico", "maxcio", 2)]
    [InlineData("mexico", "", 3)]
    [InlineData("mexico", "morocco", 3)]
    [InlineData("", "", 0)]
    public void SlipsAreCountedUpToAsManyAsMatter(string a, string b, int slips)
    {
        Assert.Equal(slips, Spelling.Distance(a, b, most: 2));
        Assert.Equal(slips, Spelling.Distance(b, a, most: 2));
    }

    [Fact]
    public void LongWordsAreMeasuredToo() => Assert.Equal(1, Spelling.Distance(new string('a', 300) + "b", new string('a', 300), most: 2));
}
