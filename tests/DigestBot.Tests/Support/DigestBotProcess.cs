using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DigestBot.Tests.Support;

/// <summary>The real program, started as users start it.</summary>
public sealed class DigestBotProcess : IAsyncDisposable
{
    private const int Interrupted = 2;
    private const int Terminated = 15;

    private readonly Process _process;
    private readonly Task _collecting;

    private DigestBotProcess(Process process, bool countOutputOnly)
    {
        _process = process;
        Output = new CapturedOutput(countOutputOnly);
        Error = new CapturedOutput();
        _collecting = Task.WhenAll(
            Output.CollectAsync(process.StandardOutput.BaseStream), Error.CollectAsync(process.StandardError.BaseStream));
    }

    /// <summary>
    /// The program as its own project built it. The copy beside the tests lacks what ASP.NET Core, which only the tests use, brings
    /// along.
    /// </summary>
    public static string Program { get; } = FindProgram();

    /// <summary>Ends a hang; no test takes nearly as long.</summary>
    public static TimeSpan Hang { get; } = TimeSpan.FromMinutes(3);

    /// <summary>The process id.</summary>
    public int Id => _process.Id;

    /// <summary>Standard output so far.</summary>
    public CapturedOutput Output { get; }

    /// <summary>Standard error so far.</summary>
    public CapturedOutput Error { get; }

    /// <summary>Standard input, UTF-8; nothing is held back.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>Starts it. Nothing of the caller's own DIGESTBOT settings gets through.</summary>
    /// <param name="arguments">What follows the program's name.</param>
    /// <param name="environment">Variables to set.</param>
    /// <param name="countOutputOnly">Count the lines of the output instead of keeping them.</param>
    public static DigestBotProcess Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, bool countOutputOnly = false) =>
        Start(Program, arguments, environment, countOutputOnly);

    /// <summary>
    /// Starts it as a terminal does, so that Ctrl-C reaches it: a shell that puts the tests in the background has them and all their
    /// children ignore it.
    /// </summary>
    public static DigestBotProcess StartAtTerminal(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Start("env", ["--default-signal=INT", Program, .. arguments], environment, countOutputOnly: false);

    /// <summary>Runs a line of bash in which <c>$0</c> is the program.</summary>
    public static async Task<Finished> RunInShellAsync(string script, params IEnumerable<string> arguments)
    {
        await using var shell = Start("bash", ["-c", script, Program, .. arguments], environment: null, countOutputOnly: false);
        shell.Input.Close();
        return await shell.EndAsync();
    }

    /// <summary>Starts it, gives it all of its input, and waits for its end.</summary>
    public static async Task<Finished> RunAsync(
        IEnumerable<string> arguments, string? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        await using var process = Start(arguments, environment);
        try
        {
            await process.Input.WriteAsync(input ?? string.Empty);
            process.Input.Close();
        }
        catch (IOException)
        {
            // It ended without reading all: its exit code tells why.
        }

        return await process.EndAsync();
    }

    /// <summary>Waits until the output satisfies a condition.</summary>
    public Task WaitForOutputAsync(Func<CapturedOutput, bool> holds) => WaitForAsync(Output, holds);

    /// <summary>Waits until the error output satisfies a condition.</summary>
    public Task WaitForErrorAsync(Func<CapturedOutput, bool> holds) => WaitForAsync(Error, holds);

    /// <summary>Waits for its end and for the last byte of its output.</summary>
    public async Task<Finished> EndAsync()
    {
        using var limit = new CancellationTokenSource(Hang);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            await _collecting.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"It did not end.{Told()}", e);
        }

        return new Finished(_process.ExitCode, Output.Text, Error.Text);
    }

    /// <summary>SIGKILL: it has no say in it.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGTERM, as service managers send it.</summary>
    public void Terminate() => Signal(Terminated);

    /// <summary>SIGINT, as Ctrl-C sends it.</summary>
    public void Interrupt() => Signal(Interrupted);

    /// <summary>The most memory it ever had in use, in MB, as the kernel counted it.</summary>
    public double PeakMegabytes()
    {
        var line = File.ReadLines($"/proc/{Id}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(kilobytes, System.Globalization.CultureInfo.InvariantCulture) / 1024;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        await _collecting;
        _process.Dispose();
    }

    private static DigestBotProcess Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment, bool countOutputOnly)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("DIGESTBOT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardInput.AutoFlush = true;
        return new DigestBotProcess(process, countOutputOnly);
    }

    private async Task WaitForAsync(CapturedOutput stream, Func<CapturedOutput, bool> holds)
    {
        using var limit = new CancellationTokenSource(Hang);
        using var ended = new CancellationTokenSource();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ended.Token);
        var end = _collecting.ContinueWith(_ => ended.Cancel(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            await stream.WaitForAsync(holds, both.Token);
        }
        catch (OperationCanceledException) when (holds(stream))
        {
            // It came with the last bytes.
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"What was waited for did not come.{Told()}", e);
        }
        finally
        {
            if (ended.IsCancellationRequested)
            {
                await end; // the source must outlive the one who cancels it
            }
        }
    }

    private void Signal(int signal)
    {
        if (Send(_process.Id, signal) != 0)
        {
            throw new InvalidOperationException($"signal {signal} could not be sent: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    private static string FindProgram()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory); // …/bin/Release/net10.0
        var name = OperatingSystem.IsWindows() ? "digestbot.exe" : "digestbot";
        return Path.Combine(Repository.Root, "src", "DigestBot", "bin", output.Parent!.Name, output.Name, name);
    }

    private string Told() =>
        $" {(_process.HasExited ? $"It ended with {_process.ExitCode}." : "It still runs.")}\nstdout: {Output.Text}\nstderr: {Error.Text}";

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int process, int signal);
}
