namespace DigestBot;

/// <summary>
/// Something the user gave cannot be used. The message is one line for people: what was given, what is wrong, what to do.
/// </summary>
public sealed class BadInputException : Exception
{
    /// <summary>The exit code for wrong usage or configuration.</summary>
    public const int WrongUsage = 2;

    /// <summary>The exit code when some input failed and the rest was done.</summary>
    public const int SomeFailed = 1;

    /// <summary>For the serializers of exceptions only.</summary>
    public BadInputException()
    {
    }

    /// <summary>A message, with the exit code for wrong usage or configuration.</summary>
    public BadInputException(string message)
        : base(message)
    {
    }

    /// <summary>A message and what was below it.</summary>
    public BadInputException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>What the process ends with: 1 or 2, see CONTRACT on exit codes.</summary>
    public int ExitCode { get; init; } = WrongUsage;
}
