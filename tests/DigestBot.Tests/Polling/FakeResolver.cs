using System.Net;
using DigestBot.Polling;

namespace DigestBot.Tests.Polling;

/// <summary>A name service that says something else each time; the last answer stays.</summary>
internal sealed class FakeResolver(params string[] answers) : IResolver
{
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel)
    {
        var answer = answers[Math.Min(Interlocked.Increment(ref _asked), answers.Length) - 1];
        return Task.FromResult<IPAddress[]>([.. answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)]);
    }
}
