using System.Net;

namespace DigestBot.Polling;

/// <summary>The system's own name service.</summary>
internal sealed class SystemResolver : IResolver
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel) => Dns.GetHostAddressesAsync(host, cancel);
}
