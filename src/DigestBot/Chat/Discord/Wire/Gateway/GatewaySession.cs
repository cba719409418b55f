using System.Text.Json;

namespace DigestBot.Chat.Discord.Wire;

/// <summary>
/// The session with the gateway as a pure machine: it is told what happened and when, and says what to do. It knows neither sockets nor clocks, so
/// that days of it pass in a test in no time. Times are counted from any fixed instant.
/// </summary>
internal sealed class GatewaySession(Random random)
{
    /// <summary>How long a connection may stay without greeting, and then without saying that the session stands.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private const int MostResumes = 5;
    private const int MostAtSessionsAddress = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    private readonly SendWindow _sends = new();
    private string? _id;
    private string? _url;
    private long? _last;
    private int _troubles;
    private int _unreached;
    private int _resumes;
    private bool _pauses;

    private bool _resuming;
    private bool _over;
    private TimeSpan _opened;
    private TimeSpan? _stands;
    private TimeSpan? _interval;
    private TimeSpan _nextBeat;
    private TimeSpan? _unheard;

    /// <summary>When <see cref="Tick"/> wants to be called.</summary>
    public TimeSpan Due => _interval is not { } interval
        ? _opened + LongestSilence
        : Min(_nextBeat, Min(_unheard + interval ?? TimeSpan.MaxValue, _stands is null ? _opened + (2 * LongestSilence) : TimeSpan.MaxValue));

    /// <summary>The next connection, after the start or after <see cref="Closed"/>.</summary>
    public GatewayPlan Plan()
    {
        var resumes = _id is not null;
        var backoff = _troubles == 0
            ? TimeSpan.Zero
            : Min(LongestWait, TimeSpan.FromSeconds(1 << Math.Min(_troubles - 1, 6))) * (0.5 + (random.NextDouble() / 2));
        var pause = _pauses ? TimeSpan.FromSeconds(1 + (4 * random.NextDouble())) : TimeSpan.Zero;
        return new GatewayPlan(backoff > pause ? backoff : pause, resumes, resumes && _unreached < MostAtSessionsAddress ? _url : null);
    }

    /// <summary>A connection is being made.</summary>
    public void Opened(TimeSpan now, bool resumes)
    {
        (_opened, _resuming, _over, _stands, _interval, _unheard) = (now, resumes, false, null, null, null);
        _sends.Clear(); // counted for each connection
        if (!resumes)
        {
            Forget();
        }
    }

    /// <summary>A frame arrived.</summary>
    public IReadOnlyList<GatewayAction> Received(GatewayFrame frame, TimeSpan now) => _over ? [] : frame.Op switch
    {
        GatewayOp.Hello => Greeted(frame, now),
        GatewayOp.HeartbeatAck => Heard(),
        GatewayOp.Heartbeat => _sends.TryTake(now, SendWindow.ForAnswers) ? [Beat(now)] : [],
        GatewayOp.Reconnect => Close(CloseCodes.Abandoned, "Discord asked for another connection"),
        GatewayOp.InvalidSession => Invalid(frame.D.ValueKind == JsonValueKind.True),
        GatewayOp.Dispatch => Happened(frame, now),
        _ => [],
    };

    /// <summary><see cref="Due"/> has come.</summary>
    public IReadOnlyList<GatewayAction> Tick(TimeSpan now)
    {
        if (_over || now < Due)
        {
            return [];
        }

        if (_interval is not { } interval)
        {
            return Close(CloseCodes.Abandoned, "no greeting came");
        }

        if (_stands is null && now >= _opened + (2 * LongestSilence))
        {
            return Close(CloseCodes.Abandoned, "the session did not begin");
        }

        if (_unheard is { } since && now >= since + interval)
        {
            return Close(CloseCodes.Abandoned, "a heartbeat was not answered");
        }

        _nextBeat = now + interval;
        return _sends.TryTake(now, SendWindow.ForAll) ? [Beat(now)] : [];
    }

    /// <summary>The connection ended, or could not be made.</summary>
    /// <param name="now">When.</param>
    /// <param name="code">Discord's close code; null = none was heard, or it was closed by us.</param>
    /// <returns>Why no other is to be made; null = see <see cref="Plan"/>.</returns>
    public string? Closed(TimeSpan now, int? code)
    {
        _troubles = now - _stands > Steady ? 1 : _troubles + 1;
        _unreached = _interval is null ? _unreached + 1 : 0;
        (_stands, _interval) = (null, null); // the next one may fail before it is opened
        if (code is { } said && CloseCodes.Refusal(said) is { } refusal)
        {
            return refusal;
        }

        if ((code is { } over && CloseCodes.IsSessionOver(over)) || _resumes >= MostResumes)
        {
            Forget();
        }

        return null;
    }

    private List<GatewayAction> Greeted(GatewayFrame frame, TimeSpan now)
    {
        if (Part(frame, "heartbeat_interval") is not { ValueKind: JsonValueKind.Number } given
            || !given.TryGetDouble(out var milliseconds) || milliseconds is not (>= 100 and <= 3_600_000))
        {
            return Close(CloseCodes.Abandoned, "the greeting names no time between heartbeats");
        }

        _interval = TimeSpan.FromMilliseconds(milliseconds);
        _nextBeat = now + (_interval.Value * random.NextDouble());
        _sends.TryTake(now, SendWindow.ForAll);
        if (!_resuming || _id is null)
        {
            return [new GatewayAction.Identify()];
        }

        _resumes++;
        return [new GatewayAction.Resume(_id, _last ?? 0)];
    }

    private List<GatewayAction> Heard()
    {
        _unheard = null;
        return [];
    }

    private List<GatewayAction> Invalid(bool resumable)
    {
        if (resumable)
        {
            return Close(CloseCodes.Abandoned, "the session cannot be gone on with on this connection");
        }

        Forget();
        _pauses = true;
        return Close(CloseCodes.Done, "Discord does not know the session any more");
    }

    private List<GatewayAction> Happened(GatewayFrame frame, TimeSpan now)
    {
        if (frame.T is "READY")
        {
            _id = Text(frame, "session_id");
            _url = Text(frame, "resume_gateway_url");
            _last = null;
            Stand(now);
        }
        else if (frame.T is "RESUMED")
        {
            Stand(now);
        }

        if (frame.T is null || (frame.S is { } number && number <= _last))
        {
            return []; // nameless, or told before
        }

        _last = frame.S ?? _last;
        return [new GatewayAction.Deliver(new GatewayDispatch(frame.T, frame.D))];
    }

    private void Stand(TimeSpan now)
    {
        _stands = now;
        (_resumes, _pauses) = (0, false);
    }

    private GatewayAction.Beat Beat(TimeSpan now)
    {
        _unheard ??= now;
        return new GatewayAction.Beat(_last);
    }

    private List<GatewayAction> Close(int code, string why)
    {
        _over = true;
        return [new GatewayAction.Close(code, why)];
    }

    private void Forget() => (_id, _url, _last, _resumes) = (null, null, null, 0);

    private static JsonElement? Part(GatewayFrame frame, string name) =>
        frame.D.ValueKind == JsonValueKind.Object && frame.D.TryGetProperty(name, out var part) ? part : null;

    private static string? Text(GatewayFrame frame, string name) => Part(frame, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
