namespace DigestBot.Stories.Matching;

/// <summary>Whether two stories are one: between them their reports have about as much in common as within each.</summary>
internal sealed class Unity(MatchOptions options, KnownReports reports, TraceProbe probe, Likeness likeness)
{
    private const int Asked = 4; // reports of either story

    /// <summary>Loads the probe with other articles.</summary>
    public bool AreOne(long first, long second)
    {
        var (ours, theirs) = (reports.Of(first).Take(Asked).ToList(), reports.Of(second).Take(Asked).ToList());
        float between = 0, within = 0;
        foreach (var report in theirs)
        {
            probe.Load(report);
            if (ours.Exists(other => likeness.IsOther(report, other)))
            {
                return false;
            }

            between += ours.Sum(other => Math.Abs(report.Day - other.Day) <= options.WindowDays ? likeness.Score(report, other) : 0);
            within += Older(theirs, report);
        }

        foreach (var report in ours)
        {
            probe.Load(report);
            within += Older(ours, report);
        }

        between /= Math.Max(1, ours.Count * theirs.Count);
        var pairs = Pairs(ours.Count) + Pairs(theirs.Count);
        return between >= options.Joins && (pairs == 0 || between >= options.JoinsOfWithin * within / pairs);
    }

    private float Older(List<IndexedArticle> story, IndexedArticle report) => story.Sum(r => r.Number < report.Number ? likeness.Score(report, r) : 0);

    private static int Pairs(int count) => count * (count - 1) / 2;
}
