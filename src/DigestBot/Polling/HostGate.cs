namespace DigestBot.Polling;

/// <summary>Makes requests wait for their host's turn, as <see cref="HostPolicy"/> decides.</summary>
internal sealed class HostGate(PollingOptions options, TimeProvider time)
{
    private readonly HostPolicy _policy = new(options.PerHost, options.HostSpacing);
    private readonly Lock _gate = new();
    private TaskCompletionSource _ended = NewSignal();

    /// <summary>Waits until a host may be asked.</summary>
    /// <returns>The turn, to be given back; or why the host is not to be asked, and for how long.</returns>
    public async Task<(HostTurn? Turn, HostDecision Refusal)> EnterAsync(Uri address, CancellationToken cancel)
    {
        var host = address.IdnHost + ":" + address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        while (true)
        {
            HostDecision decision;
            Task ended;
            lock (_gate)
            {
                decision = _policy.Ask(host, time.GetUtcNow());
                ended = _ended.Task;
            }

            if (decision.Begin)
            {
                return (new HostTurn(answer => Leave(host, answer)), decision);
            }

            if (decision.Closed is not null)
            {
                return (null, decision);
            }

            await (decision.Wait is { } wait ? Task.Delay(wait, time, cancel) : ended.WaitAsync(cancel));
        }
    }

    private void Leave(string host, HostAnswer? answer)
    {
        TaskCompletionSource ended;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (answer is { } known)
            {
                _policy.End(host, now, known);
            }
            else
            {
                _policy.CallOff(host, now);
            }

            (ended, _ended) = (_ended, NewSignal());
        }

        ended.SetResult(); // whoever waits looks again; never more than feeds are polled at once
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
