using System.Globalization;
using System.Text.Json;
using DigestBot.Chat.Discord.Wire;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Chat.Discord;

/// <summary>Discord's side of a session and all that goes wrong with it, without sockets: frames have a time at which they arrive.</summary>
internal sealed class SimulatedGateway(int seed)
{
    private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(80);
    private static readonly int?[] ServerCodes = [null, null, 1001, 4000, 4008, 4009, 4007];

    private readonly Random _random = new(seed);
    private readonly FakeTimeProvider _time = new();
    private readonly GatewaySession _session = new(new Random(seed + 1_000));
    private readonly PriorityQueue<GatewayFrame, TimeSpan> _inbox = new();
    private readonly List<long> _delivered = [];
    private long _start;
    private int _sessions;
    private long _sent;
    private bool _isOpen;
    private bool _mute;
    private TimeSpan _nextDispatch;
    private TimeSpan _nextTrouble;
    private TimeSpan _calmFrom;
    private long _order;

    public bool IsQuiet { get; init; }

    /// <summary>What should not have happened.</summary>
    public List<string> Breaches { get; } = [];

    public List<TimeSpan> Identified { get; } = [];

    public int Resumes { get; private set; }

    public int Beats { get; private set; }

    public int Dispatches { get; private set; }

    /// <summary>New sessions that Discord made necessary.</summary>
    public int Forced { get; private set; }

    public long SentInLastSession => _sent;

    public long DeliveredInLastSession => _delivered.Count == 0 ? 0 : _delivered[^1];

    private TimeSpan Now => _time.GetElapsedTime(_start);

    public SimulatedGateway Run(TimeSpan length)
    {
        _start = _time.GetTimestamp();
        _calmFrom = length - TimeSpan.FromDays(1); // so that at the end all has arrived
        (_nextDispatch, _nextTrouble) = (Between(1, 900), Between(300, 5_000));
        while (Now < length)
        {
            var plan = _session.Plan();
            Pass(Now + plan.Wait);
            if (!IsQuiet && _random.Next(20) == 0)
            {
                _session.Closed(Now, code: null); // it could not be reached
                continue;
            }

            Connect(plan);
            var code = Serve(length);
            if (Now < length && _session.Closed(Now, code) is { } refusal)
            {
                Breaches.Add(refusal);
                return this;
            }
        }

        return this;
    }

    private void Connect(GatewayPlan plan)
    {
        if (_isOpen)
        {
            Breaches.Add("two connections at a time");
        }

        (_isOpen, _mute) = (true, false);
        _inbox.Clear();
        _session.Opened(Now, plan.Resumes);
        Send(GatewayOp.Hello, """{"heartbeat_interval": 41250}""");
    }

    /// <summary>One connection; until what was sent arrived, if the time is over.</summary>
    private int? Serve(TimeSpan length)
    {
        while (Now < length || _inbox.Count > 0)
        {
            var next = _inbox.TryPeek(out _, out var arrives) && arrives < _session.Due ? arrives : _session.Due;
            if (Now < length && Min(_nextTrouble, _nextDispatch) < next)
            {
                Pass(Min(_nextTrouble, _nextDispatch));
                if (Now >= _nextTrouble && Trouble() is { } code)
                {
                    _isOpen = false;
                    return code == 0 ? null : code;
                }

                continue;
            }

            Pass(next);
            var actions = next == arrives && _inbox.TryDequeue(out var frame, out _) ? _session.Received(frame, Now) : _session.Tick(Now);
            foreach (var action in actions)
            {
                if (!Act(action))
                {
                    _isOpen = false;
                    return null;
                }
            }
        }

        return null;
    }

    private bool Act(GatewayAction action)
    {
        switch (action)
        {
            case GatewayAction.Beat:
                Beats++;
                if (!_mute)
                {
                    Send(GatewayOp.HeartbeatAck);
                }

                return true;
            case GatewayAction.Identify:
                Identified.Add(Now);
                (_sessions, _sent) = (_sessions + 1, 0);
                _delivered.Clear();
                Happen("READY", string.Create(CultureInfo.InvariantCulture, $$"""{"session_id": "s{{_sessions}}", "resume_gateway_url": "wss://own.example"}"""));
                return true;
            case GatewayAction.Resume resume:
                GoOn(resume);
                return true;
            case GatewayAction.Deliver deliver:
                Deliver(deliver.What);
                return true;
            default:
                return false;
        }
    }

    private void GoOn(GatewayAction.Resume resume)
    {
        Resumes++;
        if (_random.Next(10) == 0)
        {
            var resumable = _random.Next(2) == 0;
            Forced += resumable ? 0 : 1;
            Send(GatewayOp.InvalidSession, resumable ? "true" : "false");
            return;
        }

        if (resume.Last != DeliveredInLastSession)
        {
            Breaches.Add($"gone on from {resume.Last}, where {DeliveredInLastSession} was the last");
        }

        for (var number = resume.Last + 1 - _random.Next(2); number <= _sent; number++) // now and then one more than was asked for
        {
            Arrive(number, "INTERACTION_CREATE", "{}");
        }

        Happen("RESUMED", "{}");
    }

    private void Deliver(GatewayDispatch dispatch)
    {
        var number = dispatch.Data.GetProperty("number").GetInt64();
        if (number != DeliveredInLastSession + 1)
        {
            Breaches.Add($"{number} was delivered after {DeliveredInLastSession}");
        }

        Dispatches++;
        _delivered.Add(number);
    }

    /// <summary>Something goes wrong.</summary>
    /// <returns>The code with which the connection is closed, 0 = without one; null = it stays.</returns>
    private int? Trouble()
    {
        _nextTrouble = Now + Between(300, 5_000);
        switch (IsQuiet || Now > _calmFrom ? 9 : _random.Next(4))
        {
            case 0:
                Send(GatewayOp.Reconnect);
                return null;
            case 1:
                _mute = true;
                return null;
            case 2:
                var code = ServerCodes[_random.Next(ServerCodes.Length)];
                Forced += code is 4007 or 4009 ? 1 : 0;
                return code ?? 0;
            case 3:
                Send(GatewayOp.Heartbeat);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Turns the clock; what happens meanwhile is numbered, and arrives where there is a connection.</summary>
    private void Pass(TimeSpan until)
    {
        while (_nextDispatch <= until)
        {
            Turn(_nextDispatch);
            if (_sessions > 0)
            {
                Happen("INTERACTION_CREATE", "{}");
            }

            _nextDispatch += Between(1, 900);
        }

        Turn(until);
    }

    private void Turn(TimeSpan to)
    {
        if (to > Now)
        {
            _time.Advance(to - Now);
        }
    }

    private void Happen(string name, string data)
    {
        _sent++;
        if (_isOpen)
        {
            Arrive(_sent, name, data);
        }
    }

    private void Arrive(long number, string name, string data)
    {
        var numbered = data.TrimEnd('}') + (data.Length > 2 ? "," : string.Empty) + string.Create(CultureInfo.InvariantCulture, $"\"number\":{number}}}");
        _inbox.Enqueue(new GatewayFrame(GatewayOp.Dispatch, JsonDocument.Parse(numbered).RootElement, number, name), ArrivesAt());
    }

    private void Send(int op, string data = "null") => _inbox.Enqueue(new GatewayFrame(op, JsonDocument.Parse(data).RootElement), ArrivesAt());

    /// <summary>Behind all that was sent before.</summary>
    private TimeSpan ArrivesAt() => Now + Way + TimeSpan.FromTicks(++_order);

    private TimeSpan Between(int least, int most) => TimeSpan.FromSeconds(_random.Next(least, most));

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
