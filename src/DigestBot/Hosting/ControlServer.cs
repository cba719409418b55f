using System.Text;
using DigestBot.Search;
using DigestBot.Storage;
using DigestBot.Storage.LiteDb;
using Microsoft.Extensions.Logging;

namespace DigestBot.Hosting;

/// <summary>Answers other processes of the same user while the bot runs.</summary>
internal sealed partial class ControlServer(DataFolder data, LiteStore store, IndexKeeper index, FeedStandings feeds, Heartbeat heartbeat, ILogger<ControlServer> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Serves one caller at a time until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await using var pipe = ControlPipe.Server(data);
                await pipe.WaitForConnectionAsync(cancel);
                using var reading = Patient(cancel);
                var line = await ReadLineAsync(pipe, reading.Token);
                var answer = Encoding.UTF8.GetBytes(Answer(line) + "\n"); // a backup may take its time
                using var writing = Patient(cancel); // a caller that does not read a long answer must not keep the next one waiting
                await pipe.WriteAsync(answer, writing.Token);
                await pipe.FlushAsync(writing.Token);
            }
            catch (Exception e) when (e is IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                LogBroken(e.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancel); // a pipe that cannot be made is tried again, not in a spin
            }
        }
    }

    private static CancellationTokenSource Patient(CancellationToken cancel)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        return limit;
    }

    private string Answer(string line)
    {
        try
        {
            switch (line.Split(' ', 2))
            {
                case ["backup", var target] when Path.IsPathFullyQualified(target):
                    index.Flush(); // whoever searches in the copy does so by our index
                    store.Backup(target);
                    return "ok";
                case ["health"]:
                    return heartbeat.Trouble() is { } trouble ? "error " + trouble : "ok";
                case ["feeds"]:
                    return feeds.AllLine();
                case ["polls", var feed]:
                    return feeds.PollsLine(feed);
                default:
                    return "error not understood";
            }
        }
        catch (BadInputException e)
        {
            return "error " + e.Message.ReplaceLineEndings(" ");
        }
    }

    private static async Task<string> ReadLineAsync(Stream pipe, CancellationToken cancel)
    {
        var line = new byte[ControlPipe.MaxLine];
        var length = 0;
        while (length < line.Length && await pipe.ReadAsync(line.AsMemory(length), cancel) is > 0 and var read)
        {
            length += read;
            if (line.AsSpan(0, length).IndexOf((byte)'\n') is >= 0 and var end)
            {
                return Encoding.UTF8.GetString(line, 0, end);
            }
        }

        return string.Empty;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A caller broke off: {Reason}")]
    private partial void LogBroken(string reason);
}
