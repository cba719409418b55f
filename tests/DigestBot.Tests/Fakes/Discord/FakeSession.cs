using System.Text.Json;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>A session at the gateway: numbers what happens and tells it again to who missed it.</summary>
internal sealed class FakeSession
{
    private static readonly int[] Shard = [0, 1];

    private readonly Lock _gate = new();
    private readonly List<(string Name, JsonElement Data)> _happened = [];
    private FakeConnection? _connection;

    /// <summary>Its id.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Begins.</summary>
    public void Begin(FakeConnection connection, string resumeUrl)
    {
        lock (_gate)
        {
            _connection = connection;
        }

        Add("READY", JsonSerializer.SerializeToElement(new
        {
            v = 10,
            user = FakeGateway.Bot,
            guilds = Array.Empty<object>(),
            private_channels = Array.Empty<object>(),
            session_id = Id,
            resume_gateway_url = resumeUrl,
            session_type = "normal",
            shard = Shard,
            application = new { id = DiscordServer.Application, flags = 0 },
        }));
    }

    /// <summary>Goes on with what was missed.</summary>
    /// <param name="connection">The new one.</param>
    /// <param name="last">The number of the last that arrived.</param>
    public void GoOn(FakeConnection connection, int last)
    {
        lock (_gate)
        {
            _connection = connection;
            for (var number = last; number < _happened.Count; number++)
            {
                connection.Queue(Frame(number + 1, _happened[number].Name, _happened[number].Data));
            }
        }

        Add("RESUMED", JsonSerializer.SerializeToElement(new { _trace = Array.Empty<string>() }));
    }

    /// <summary>Something happens.</summary>
    public void Add(string name, JsonElement data)
    {
        lock (_gate)
        {
            _happened.Add((name, data));
            _connection?.Queue(Frame(_happened.Count, name, data));
        }
    }

    /// <summary>A connection is gone.</summary>
    public void Leave(FakeConnection connection)
    {
        lock (_gate)
        {
            _connection = _connection == connection ? null : _connection;
        }
    }

    private static object Frame(int number, string name, JsonElement data) => new { op = 0, d = data, s = number, t = name };
}
