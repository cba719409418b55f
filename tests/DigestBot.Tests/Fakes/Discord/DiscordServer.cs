using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Fakes.Discord;

/// <summary>Discord on loopback, REST and gateway, as real HTTP and WebSockets: calls are held to its API description and to what its documentation adds.</summary>
internal sealed partial class DiscordServer : IAsyncDisposable
{
    public const string Token = "OTAwMDAwMDAwMDAwMDAwMDAx.GfAkE0.the-token-of-a-test-no-more";
    public const string Application = "900000000000000001";
    public const string Guild = "700000000000000001";
    public const string Channel = "800000000000000001";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<DiscordRequest> _requests = new();
    private readonly ConcurrentQueue<PostedMessage> _posted = new();
    private readonly ConcurrentDictionary<string, PostedMessage> _byNonce = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (AskedInteraction Asked, long Since)> _interactions = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = New();
    private long _lastId = 1_000_000_000_000_000_000;

    private DiscordServer(WebApplication app) => _app = app;

    /// <summary>For <c>Discord:ApiUrl</c>.</summary>
    public Uri ApiUrl => new(_app.Urls.First() + "/api/v10");

    /// <summary>The other half.</summary>
    public FakeGateway Gateway { get; private set; } = null!;

    /// <summary>Calls in order.</summary>
    public IReadOnlyList<DiscordRequest> Requests => [.. _requests];

    /// <summary>Messages in order, to channels and as answers, changes among them.</summary>
    public IReadOnlyList<PostedMessage> Posted => [.. _posted];

    /// <summary>Interactions that were answered or are to be.</summary>
    public IReadOnlyCollection<AskedInteraction> Interactions => [.. _interactions.Values.Select(i => i.Asked)];

    /// <summary>Calls that Discord would have refused, whatever was answered.</summary>
    public ConcurrentQueue<string> Problems { get; } = new();

    /// <summary>Answers something else to a call; null = as usual.</summary>
    public Func<DiscordRequest, DiscordFault?> Fault { get; set; } = static _ => null;

    /// <summary>How long a call takes.</summary>
    public Func<DiscordRequest, TimeSpan> Slowness { get; set; } = static _ => TimeSpan.Zero;

    /// <summary>Kinds of channels other than text, by id.</summary>
    public ConcurrentDictionary<string, int> ChannelTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Limits that are kept and told.</summary>
    public FakeLimits Limits { get; } = new();

    /// <summary>The commands registered last; null = none.</summary>
    public JsonElement? Commands { get; private set; }

    /// <summary>What is left of the day's sessions, as it is told.</summary>
    public int SessionsLeft { get; set; } = 1_000;

    /// <summary>Starts one on a free port.</summary>
    public static async Task<DiscordServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseWebSockets();
        var server = new DiscordServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        server.Gateway = new FakeGateway(new UriBuilder(app.Urls.First()) { Scheme = "ws" }.Uri);
        return server;
    }

    /// <summary>Calls of a kind, like <c>GET /gateway/bot</c>.</summary>
    public int Calls(string call) => _requests.Count(r => r.Call == call);

    /// <summary>Somebody does something: the object is an interaction without id, token and the like, which are added.</summary>
    /// <param name="type">2 = command, 3 = control, 4 = suggestions.</param>
    /// <param name="data">As Discord has it.</param>
    /// <param name="more">What the interaction has beside it: <c>locale</c>, <c>member</c>, <c>guild_id</c>… in place of the defaults.</param>
    public AskedInteraction Ask(int type, object data, IReadOnlyDictionary<string, object?>? more = null)
    {
        var id = NewId();
        var asked = new AskedInteraction(id, "aW50ZXJhY3Rpb246" + id + "-token", type);
        var interaction = new Dictionary<string, object?>
        {
            ["id"] = id,
            ["application_id"] = Application,
            ["type"] = type,
            ["token"] = asked.Token,
            ["version"] = 1,
            ["data"] = data,
            ["guild_id"] = Guild,
            ["channel_id"] = Channel,
            ["channel"] = new { id = Channel, type = 0, name = "news", guild_id = Guild, permissions = "2251799813685247" },
            ["member"] = new { user = new { id = "42", username = "a", discriminator = "0", global_name = "A", avatar = (string?)null }, permissions = "2251799813685247", roles = Array.Empty<string>(), joined_at = "2020-01-01T00:00:00+00:00", deaf = false, mute = false, flags = 0 },
            ["locale"] = "en-US",
            ["guild_locale"] = "en-US",
            ["context"] = 0,
            ["app_permissions"] = "2251799813685247",
            ["entitlements"] = Array.Empty<object>(),
            ["authorizing_integration_owners"] = new Dictionary<string, string> { ["0"] = Guild },
            ["attachment_size_limit"] = 10_485_760,
        };
        foreach (var (name, value) in more ?? new Dictionary<string, object?>())
        {
            interaction[name] = value;
        }

        _interactions[asked.Token] = (asked, Stopwatch.GetTimestamp());
        Gateway.Dispatch("INTERACTION_CREATE", interaction);
        return asked;
    }

    /// <summary>Waits until something holds; it is looked at whenever a call was answered or the gateway heard something.</summary>
    public async Task WaitAsync(Func<bool> holds)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(100));
        while (true)
        {
            var (changed, heard) = (Volatile.Read(ref _changed).Task, Gateway.Changed);
            if (holds())
            {
                return;
            }

            try
            {
                await Task.WhenAny(changed, heard).WaitAsync(hang.Token);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException($"calls: {string.Join(", ", Requests.Select(r => r.Call))}; gateway: {Gateway}; problems: {string.Join(" | ", Problems)}", e);
            }
        }
    }

    /// <summary>Waits until so many messages were posted or changed.</summary>
    public async Task<IReadOnlyList<PostedMessage>> WaitAsync(int posted)
    {
        await WaitAsync(() => _posted.Count >= posted);
        return Posted;
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private string NewId() => Interlocked.Increment(ref _lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
