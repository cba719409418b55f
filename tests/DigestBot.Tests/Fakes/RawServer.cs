using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DigestBot.Tests.Fakes;

/// <summary>A server on loopback that answers in bytes, for what no HTTP server would send. Each connection gets one answer and is closed.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _accepting;
    private readonly ConcurrentQueue<string> _requests = [];
    private int _connections;

    private RawServer(IPAddress address, int port, Func<Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener = new TcpListener(address, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Its address, as a feed's.</summary>
    public string Url => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://{((IPEndPoint)_listener.LocalEndpoint).Address}:{Port}/feed");

    /// <summary>Connections so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>The headers of the requests so far.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Starts one that answers with these bytes as they are.</summary>
    public static RawServer Answering(string answer, IPAddress? address = null, int port = 0) =>
        Start((stream, cancel) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), cancel).AsTask(), address, port);

    /// <summary>Starts one that does what it is told with each connection, after the request's headers were read.</summary>
    public static RawServer Start(Func<Stream, CancellationToken, Task> answer, IPAddress? address = null, int port = 0) =>
        new(address ?? IPAddress.Loopback, port, answer);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                served.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(served); // told to end
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                _requests.Enqueue(await ReadHeadersAsync(stream, _end.Token));
                await _answer(stream, _end.Token);
                client.Client.Shutdown(SocketShutdown.Send);
                await stream.CopyToAsync(Stream.Null, _end.Token); // or what was sent could be lost by a reset
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side had enough, or ours closed it on purpose.
            }
        }
    }

    private static async Task<string> ReadHeadersAsync(Stream stream, CancellationToken cancel)
    {
        var last = new StringBuilder();
        var buffer = new byte[1];
        while (!last.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, cancel) > 0)
        {
            last.Append((char)buffer[0]);
        }

        return last.ToString();
    }
}
