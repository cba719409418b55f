namespace DigestBot.Polling;

/// <summary>The right to make one request to a host; given back when it is disposed of.</summary>
internal sealed class HostTurn(Action<HostAnswer?> leave) : IDisposable
{
    /// <summary>What the request told of the host; null = nothing, it was called off.</summary>
    public HostAnswer? Answer { get; set; }

    public void Dispose() => leave(Answer);
}
