using System.Diagnostics;
using DigestBot.Subscriptions;

namespace DigestBot.Tests.Subscriptions;

public sealed class FilterPatternTests
{
    [Theory]
    [InlineData("5g|6g")]
    [InlineData("спектр.*аукцион")]
    [InlineData("a{2,99}")]
    public void APatternThatIsRightHasNoProblem(string pattern) => Assert.Null(FilterPattern.Problem(pattern));

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData(@"(a)\1")] // looks back, which linear time forbids
    [InlineData("(?=a)")]
    [InlineData("(a{1000}){1000}")]
    public void APatternThatIsWrongHasAProblem(string pattern) => Assert.NotNull(FilterPattern.Problem(pattern));

    [Fact]
    public void APatternThatIsTooLongHasAProblem() => Assert.NotNull(FilterPattern.Problem(new string('a', FilterPattern.MaxLength + 1)));

    [Fact]
    public void APatternThatWouldBacktrackForYearsAnswers()
    {
        var started = Stopwatch.StartNew();

        _ = FilterPattern.Matches("(a+)+(a+)+$", new string('a', 5000) + "b");

        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void CaseDoesNotMatter() => Assert.True(FilterPattern.Matches("мексик", "МЕКСИКА"));
}
