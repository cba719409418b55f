using System.Text;

namespace DigestBot.Tests.Support;

/// <summary>What a process writes, collected to its end, with a way to wait for something in it.</summary>
public sealed class CapturedOutput
{
    private readonly Lock _gate = new();
    private readonly MemoryStream _bytes = new();
    private readonly bool _countOnly;
    private TaskCompletionSource _more = NewSignal();
    private long _lines;

    /// <param name="countOnly">Only count lines: for outputs too large to keep.</param>
    public CapturedOutput(bool countOnly = false) => _countOnly = countOnly;

    /// <summary>All that has come so far.</summary>
    public string Text
    {
        get
        {
            lock (_gate)
            {
                return Encoding.UTF8.GetString(_bytes.GetBuffer(), 0, (int)_bytes.Length);
            }
        }
    }

    /// <summary>Line breaks that have come so far.</summary>
    public long Lines
    {
        get
        {
            lock (_gate)
            {
                return _lines;
            }
        }
    }

    /// <summary>Reads to the end of the stream.</summary>
    public async Task CollectAsync(Stream from)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer)) > 0)
        {
            Append(buffer.AsSpan(0, read));
        }

        Append([]);
    }

    /// <summary>Waits until a condition on this stream holds.</summary>
    /// <param name="holds">The condition; asked anew whenever more has come.</param>
    /// <param name="limit">When to give up: only there to end a hang.</param>
    public async Task WaitForAsync(Func<CapturedOutput, bool> holds, CancellationToken limit)
    {
        while (true)
        {
            Task more;
            lock (_gate)
            {
                more = _more.Task;
            }

            if (holds(this))
            {
                return;
            }

            await more.WaitAsync(limit);
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            _lines += bytes.Count((byte)'\n');
            if (!_countOnly)
            {
                _bytes.Write(bytes);
            }

            (signal, _more) = (_more, NewSignal());
        }

        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
