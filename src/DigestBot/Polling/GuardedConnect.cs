using System.Net;
using System.Net.Sockets;

namespace DigestBot.Polling;

/// <summary>
/// Connects to public addresses only. The address is checked after DNS and before the connection, in the dialer itself, and the very
/// address that was checked is connected to: redirects, and names that change their address in between, are covered too.
/// </summary>
public sealed class GuardedConnect
{
    private readonly OpenAddresses _open;
    private readonly IResolver _resolver;

    /// <param name="allowed">Private networks that may be asked.</param>
    public GuardedConnect(IReadOnlyList<IPNetwork> allowed)
        : this(allowed, new SystemResolver())
    {
    }

    internal GuardedConnect(IReadOnlyList<IPNetwork> allowed, IResolver resolver)
    {
        _open = new OpenAddresses(allowed);
        _resolver = resolver;
    }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="BlockedAddressException">Every address of the host is private and not allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;
        var all = await _resolver.ResolveAsync(host, cancel);
        var open = all.Where(_open.Contains).ToArray();
        if (open.Length == 0)
        {
            throw new BlockedAddressException(all.Length == 0
                ? $"{host} has no address"
                : $"{host} is {all[0]}, a private address; to poll it, add its network to Polling:AllowNetworks");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address may be asked.</summary>
    internal bool IsOpen(IPAddress address) => _open.Contains(address);
}
