using System.Net;
using System.Net.Sockets;

namespace DigestBot.Polling;

/// <summary>Which addresses may be asked: those of the open internet, and what the owner allows. By the IANA registries of special-purpose addresses.</summary>
public sealed class OpenAddresses(IReadOnlyList<IPNetwork> allowed)
{
    private static readonly IPNetwork[] Closed = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32", // public by its number; Azure's machines find their host's secrets there
        "::/3", "4000::/2", "8000::/1", // all that is not global unicast: loopback, IPv4 in disguise, unique and link local, multicast
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"); // Teredo and other tunnels, 6to4, examples

    /// <summary>Behind it a gateway connects to the IPv4 address in the last four bytes; hosts without IPv4 of their own see the world so.</summary>
    private static readonly IPNetwork Gateway = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address may be asked.</summary>
    public bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (In(allowed, plain))
        {
            return true;
        }

        return plain.AddressFamily == AddressFamily.InterNetworkV6 && Gateway.Contains(plain)
            ? Contains(new IPAddress(plain.GetAddressBytes()[12..]))
            : !In(Closed, plain);
    }

    private static bool In(IReadOnlyList<IPNetwork> networks, IPAddress address)
    {
        foreach (var network in networks)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    private static IPNetwork[] Networks(params string[] texts) => [.. texts.Select(t => IPNetwork.Parse(t))];
}
