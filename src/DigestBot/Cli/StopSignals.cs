using System.Runtime.InteropServices;

namespace DigestBot.Cli;

/// <summary>
/// Ctrl-C and SIGTERM as a token. System.CommandLine's own handling is switched off: it ends with 143 whenever a verb throws because
/// it was told to stop, however fast and clean it stopped.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TimeSpan _patience;
    private readonly CancellationTokenSource _asked = new();
    private readonly TaskCompletionSource _tooLate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _signals;

    /// <param name="patience">How long after being asked a verb may take to stop.</param>
    public StopSignals(TimeSpan patience)
    {
        _patience = patience;
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    /// <summary>Cancelled when the process is asked to stop.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>Done when whoever was asked has not stopped in time.</summary>
    public Task TooLate => _tooLate.Task;

    /// <summary>The token stays usable: a signal may be on its way in another thread.</summary>
    public void Dispose() => _signals.ForEach(s => s.Dispose());

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true; // the verb ends the process
        _ = Task.Delay(_patience).ContinueWith(_ => _tooLate.TrySetResult(), TaskScheduler.Default);
        _asked.Cancel();
    }
}
