namespace DigestBot.Tests.Support;

/// <summary>How a process ended and all that it wrote.</summary>
/// <param name="ExitCode">Its exit code; 128 + the signal when one killed it.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record Finished(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the output.</summary>
    public IReadOnlyList<string> OutputLines => Lines(Output);

    /// <summary>The lines of the error output.</summary>
    public IReadOnlyList<string> ErrorLines => Lines(Error);

    /// <summary>The only line on stderr of a verb that refused what it was given: exit code 2 and nothing on stdout.</summary>
    public string Refusal()
    {
        Assert.Equal(2, ExitCode);
        Assert.Equal(string.Empty, Output);
        return Assert.Single(ErrorLines);
    }

    /// <summary>The output of a verb that had nothing to complain about.</summary>
    public string Success()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        return Output;
    }

    /// <summary>Whether it broke down instead of saying what was wrong.</summary>
    public bool Crashed =>
        ExitCode is not (0 or 1 or 2)
        || Error.Contains("Unhandled exception", StringComparison.OrdinalIgnoreCase)
        || Error.Contains("\n   at ", StringComparison.Ordinal);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
