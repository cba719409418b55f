using DigestBot.Delivery;

namespace DigestBot.Tests.Soak;

/// <summary>The check of the soak test finds what it is there to find.</summary>
public sealed class SoakLedgerTests
{
    private readonly SoakLedger _ledger = new();

    [Fact]
    public void WhereEachChatHasEachStoryOnceNothingIsWrong()
    {
        Take(("a", "nr0001 nr0002"), ("b", "nr0001"), ("b", "nr0002"));

        Assert.Null(Result().Problem);
    }

    [Fact]
    public void AStoryThatNeverCameIsFound()
    {
        Take(("a", "nr0001 nr0002"), ("b", "nr0001"));

        Assert.Equal("1 stories never came, the first (b, 2)", Result().Problem);
    }

    [Fact]
    public void AMessageThatCameAgainWithoutADoubtIsFound()
    {
        Take(("a", "nr0001 nr0002"), ("a", "nr0001 nr0002"), ("b", "nr0001 nr0002"));

        Assert.NotNull(Result().Problem);
        Assert.Null(Result(doubts: 1).Problem);
    }

    [Fact]
    public void AStoryThatStandsInTwoMessagesIsFoundWhateverTheDoubts()
    {
        Take(("a", "nr0001 nr0002"), ("a", "nr0002"), ("b", "nr0001 nr0002"));

        Assert.NotNull(Result(doubts: 10).Problem);
    }

    [Fact]
    public void WhereDoubtsAreSkippedNothingMayComeAgain()
    {
        Take(("a", "nr0001 nr0002"), ("a", "nr0001 nr0002"), ("b", "nr0001 nr0002"));

        Assert.NotNull(Result(OnUnknown.Skip, doubts: 1).Problem);
    }

    [Fact]
    public void WhereDoubtsAreSkippedOnlyWhatWasSkippedMayBeMissing()
    {
        Take(("a", "nr0001 nr0002"), ("b", "nr0001"));

        Assert.NotNull(Result(OnUnknown.Skip, doubts: 1).Problem);
        Assert.Null(Result(OnUnknown.Skip, doubts: 1, skipped: ("b", 2)).Problem);
    }

    private void Take(params (string Chat, string Text)[] messages)
    {
        foreach (var (chat, text) in messages)
        {
            _ledger.Took(chat, text);
        }
    }

    private SoakResult Result(OnUnknown onUnknown = OnUnknown.Resend, long doubts = 0, params (string Chat, int Story)[] skipped) =>
        new(new SoakPlan(2, 2, 1, 0, onUnknown), _ledger, _ledger.Missing(["a", "b"], 2), doubts, skipped, string.Empty);
}
