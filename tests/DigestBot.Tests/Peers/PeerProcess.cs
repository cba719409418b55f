using System.Diagnostics;
using System.Text.Json;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Peers;

/// <summary>A client library of other people's, run by Node against one of our fakes.</summary>
internal static class PeerProcess
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    /// <summary>Runs a script of <c>tests/peers</c> to its end.</summary>
    /// <param name="script">Path below <c>tests/peers</c>.</param>
    /// <param name="meanwhile">What goes on while it runs.</param>
    /// <param name="arguments">What it is told.</param>
    /// <returns>The line of JSON that it printed.</returns>
    public static async Task<JsonElement> RunAsync(string script, Func<Task> meanwhile, params string[] arguments)
    {
        var folder = Repository.File("tests", "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            throw new InvalidOperationException($"The peers are not installed. Run \"npm ci\" in {folder}, as tests/all.sh does.");
        }

        using var node = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        try
        {
            var ended = node.WaitForExitAsync();
            await await Task.WhenAny(meanwhile(), ended).WaitAsync(Hang); // one that ended early has something to tell
            await ended.WaitAsync(Hang);
            return node.ExitCode == 0
                ? JsonDocument.Parse(await output).RootElement
                : throw new InvalidOperationException($"{script} ended with {node.ExitCode}: {await error}");
        }
        catch (TimeoutException e)
        {
            node.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end: {await output} {await error}", e);
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill(entireProcessTree: true);
            }
        }
    }
}
