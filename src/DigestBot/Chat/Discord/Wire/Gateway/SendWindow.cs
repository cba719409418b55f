namespace DigestBot.Chat.Discord.Wire;

/// <summary>Discord ends a connection on which more than 120 frames are sent within 60 seconds; what the bot must send always has room.</summary>
internal sealed class SendWindow
{
    /// <summary>For what the session needs: heartbeats of its own, identifying, going on.</summary>
    public const int ForAll = 120;

    /// <summary>For answers that Discord asks for out of turn.</summary>
    public const int ForAnswers = 110;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);
    private readonly Queue<TimeSpan> _sent = new();

    /// <summary>Counts a frame if there is room.</summary>
    public bool TryTake(TimeSpan now, int most)
    {
        while (_sent.TryPeek(out var first) && first <= now - Length)
        {
            _sent.Dequeue();
        }

        if (_sent.Count >= most)
        {
            return false;
        }

        _sent.Enqueue(now);
        return true;
    }

    /// <summary>For a new connection.</summary>
    public void Clear() => _sent.Clear();
}
