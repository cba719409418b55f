using System.Text;

namespace DigestBot.Cli;

/// <summary>Standard input, output and error as UTF-8 whatever the locale says, without a byte order mark.</summary>
public static class StandardStreams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>For results. Flushed by whoever writes.</summary>
    public static TextWriter Output { get; } =
        TextWriter.Synchronized(new StreamWriter(System.Console.OpenStandardOutput(), Utf8, 16 * 1024) { NewLine = "\n" });

    /// <summary>For failures and progress.</summary>
    public static TextWriter Error { get; } =
        TextWriter.Synchronized(new StreamWriter(System.Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true });

    /// <summary>A file to read from; <c>-</c> or null = standard input.</summary>
    /// <exception cref="BadInputException">It cannot be opened.</exception>
    public static TextReader Input(string? file)
    {
        if (file is null or "-")
        {
            return new StreamReader(new InterruptibleStream(System.Console.OpenStandardInput()), Utf8, detectEncodingFromByteOrderMarks: true, 64 * 1024);
        }

        try
        {
            return new StreamReader(file, Utf8, detectEncodingFromByteOrderMarks: true, new FileStreamOptions { BufferSize = 64 * 1024 });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be read: {e.Message}", e);
        }
    }
}
