using DigestBot.Tests.Support;

namespace DigestBot.Tests.Cli;

/// <summary>What came of a bot that was killed again and again.</summary>
/// <param name="Record">What it printed.</param>
/// <param name="Titles">The titles of all items that its feeds had.</param>
/// <param name="Last">The process that was not killed.</param>
/// <param name="Known">A title that was printed.</param>
/// <param name="Search">What searching for it gave afterwards.</param>
internal sealed record KillOutcome(KillRecord Record, IReadOnlyList<string> Titles, Finished Last, string Known, Finished Search)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Titles.Count} items, {Record.Kills} kills, {Record.KilledAfterPrinting} of them after something was printed; "
        + $"{Record.Repeated().Count} stories printed twice, {Record.Missing(Titles).Count} not at all";
}
