using System.Net;

namespace DigestBot.Polling;

/// <summary>Finds the addresses of a host.</summary>
internal interface IResolver
{
    /// <summary>All addresses; possibly none.</summary>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel);
}
