using System.Net;
using System.Net.Sockets;
using DigestBot.Polling;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Polling;

public sealed class GuardedConnectTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255")]
    [InlineData("10.0.0.0", "10.255.255.255")]
    [InlineData("100.64.0.0", "100.127.255.255")]
    [InlineData("127.0.0.0", "127.255.255.255")]
    [InlineData("169.254.0.0", "169.254.255.255")]
    [InlineData("172.16.0.0", "172.31.255.255")]
    [InlineData("192.0.0.0", "192.0.0.255")]
    [InlineData("192.0.2.0", "192.0.2.255")]
    [InlineData("192.168.0.0", "192.168.255.255")]
    [InlineData("198.18.0.0", "198.19.255.255")]
    [InlineData("198.51.100.0", "198.51.100.255")]
    [InlineData("203.0.113.0", "203.0.113.255")]
    [InlineData("224.0.0.0", "239.255.255.255")]
    [InlineData("240.0.0.0", "255.255.255.255")]
    [InlineData("192.88.99.0", "192.88.99.255")]
    [InlineData("168.63.129.16", "168.63.129.16")] // Azure's metadata
    [InlineData("169.254.169.254", "169.254.170.2")] // metadata of most clouds
    [InlineData("100.100.100.200", "100.100.100.200")] // Alibaba's
    public void NoPrivateRangeIsOpenToItsEndsNeitherAsIPv4NorMappedToIPv6(string first, string last)
    {
        var guard = new GuardedConnect([]);

        foreach (var address in new[] { first, last, "::ffff:" + first, "::ffff:" + last })
        {
            Assert.False(guard.IsOpen(IPAddress.Parse(address)), address);
        }
    }

    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("::8.8.8.8")] // IPv4-compatible: given up, nobody honest has one
    [InlineData("::ffff:0:8.8.8.8")] // IPv4-translated
    [InlineData("64:ff9b::7f00:1")] // behind a gateway: 127.0.0.1
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("64:ff9b:1::8.8.8.8")]
    [InlineData("2001:0:5ef5:79fd::1")] // Teredo
    [InlineData("2002:808:808::1")] // 6to4, of a public address too
    [InlineData("2002:a00:1::")]
    [InlineData("fd00:ec2::254")] // Amazon's metadata
    [InlineData("3fff::1")]
    [InlineData("3fff:fff:ffff::1")]
    [InlineData("4000::1")]
    [InlineData("5f00::1")]
    [InlineData("8000::1")]
    [InlineData("1fff::1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fdff:ffff::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void NoPrivateIPv6AddressIsOpen(string address) => Assert.False(new GuardedConnect([]).IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.0.0.0")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")] // what hosts without IPv4 of their own see of one with nothing else
    [InlineData("168.63.129.15")]
    [InlineData("168.63.129.17")]
    [InlineData("2000::1")]
    [InlineData("2001:200::1")]
    [InlineData("2003::1")]
    [InlineData("3ffe::1")]
    [InlineData("3fff:1000::1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4001::1")]
    public void TheNeighboursOfPrivateRangesAreOpen(string address) => Assert.True(new GuardedConnect([]).IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fd00::5")]
    public void AnAllowedNetworkIsOpen(string address) =>
        Assert.True(new GuardedConnect([IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("fd00::/16")]).IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("fd01::5")]
    public void AnAllowedNetworkOpensNoOther(string address) =>
        Assert.False(new GuardedConnect([IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("fd00::/16")]).IsOpen(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task AFeedOnThisMachineIsRefusedBeforeAConnectionIsMade(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var feed = Some.Feed(url: $"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/feed");
        using var fetcher = new HttpFeedFetcher(new PollingOptions(), TimeProvider.System);

        var result = await fetcher.FetchAsync(feed, FeedState.New(feed.Id, feed.Url.AbsoluteUri), TestContext.Current.CancellationToken);

        Assert.Contains("a private address; to poll it, add its network to Polling:AllowNetworks", result.Error, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }
}
