using System.Text;
using DigestBot.Storage;

namespace DigestBot.Hosting;

/// <summary>Asks the bot that runs on a data folder.</summary>
internal static class ControlClient
{
    private const int ConnectMilliseconds = 5000;

    /// <summary>Has the running bot write a copy of its store.</summary>
    /// <exception cref="BadInputException">It does not answer, or it could not.</exception>
    public static void Backup(DataFolder data, string target)
    {
        var answer = Ask(data, "backup " + Path.GetFullPath(target));
        if (answer.StartsWith("error ", StringComparison.Ordinal))
        {
            throw new BadInputException(answer["error ".Length..]);
        }
    }

    /// <summary>One line there, one line back.</summary>
    /// <exception cref="BadInputException">Nobody answers.</exception>
    public static string Ask(DataFolder data, string line)
    {
        try
        {
            using var pipe = ControlPipe.Client(data);
            pipe.Connect(ConnectMilliseconds);
            pipe.Write(Encoding.UTF8.GetBytes(line + "\n"));
            using var reader = new StreamReader(pipe, Encoding.UTF8);
            return reader.ReadLine() ?? throw new IOException("it closed the connection");
        }
        catch (Exception e) when (e is IOException or TimeoutException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"No digestbot answers for {data.Path}: {e.Message.TrimEnd('.')}. Is one running there (\"digestbot run\"), as the same user?", e);
        }
    }
}
