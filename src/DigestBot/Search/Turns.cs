using System.Diagnostics;

namespace DigestBot.Search;

/// <summary>
/// Lets as many run at once as there are processors, those that are done soonest first. Eight that share two processors all end late;
/// one after the other most end early, and the last no later. Who waits moves up with time, so that nobody waits for ever.
/// </summary>
internal sealed class Turns(int atOnce)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50); // to see whether it was given up
    private readonly object _gate = new();
    private readonly PriorityQueue<object, long> _waiting = new();
    private int _running;

    /// <summary>How many wait at this moment.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Waits for a turn and takes it.</summary>
    /// <param name="work">What is to be done.</param>
    /// <param name="estimate">How long it may take.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public void Run(Action work, TimeSpan estimate, CancellationToken cancel)
    {
        Take(estimate, cancel);
        try
        {
            work();
        }
        finally
        {
            lock (_gate)
            {
                _running--;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Take(TimeSpan estimate, CancellationToken cancel)
    {
        var self = new object();
        lock (_gate)
        {
            _waiting.Enqueue(self, Stopwatch.GetTimestamp() + (long)(estimate.TotalSeconds * Stopwatch.Frequency));
            while (_running >= atOnce || !ReferenceEquals(_waiting.Peek(), self))
            {
                Monitor.Wait(_gate, Glance);
                if (cancel.IsCancellationRequested)
                {
                    _waiting.Remove(self, out _, out _);
                    Monitor.PulseAll(_gate);
                    cancel.ThrowIfCancellationRequested();
                }
            }

            _waiting.Dequeue();
            _running++;
            Monitor.PulseAll(_gate); // the next one may find room too
        }
    }
}
