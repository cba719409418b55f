namespace DigestBot.Hosting;

/// <summary>Tells whether the bot's loops still turn.</summary>
internal sealed class Heartbeat(TimeProvider time)
{
    /// <summary>The delivery loop turns every few seconds; a minute of silence at least, even for a slow platform, is trouble.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private long _last = time.GetTimestamp();

    /// <summary>Called by the loop at each turn.</summary>
    public void Beat() => Interlocked.Exchange(ref _last, time.GetTimestamp());

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Trouble()
    {
        var silent = time.GetElapsedTime(Interlocked.Read(ref _last));
        return silent > Silence ? FormattableString.Invariant($"the bot has not turned for {silent.TotalMinutes:0} minutes") : null;
    }
}
