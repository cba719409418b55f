using System.IO.Pipes;
using System.Security.Cryptography;
using System.Text;
using DigestBot.Storage;

namespace DigestBot.Hosting;

/// <summary>
/// How a verb talks to the bot that runs on a data folder: a named pipe of the same user; one line there, one line back.
/// <c>backup FILE</c> is answered by <c>ok</c> or <c>error …</c>, <c>health</c> by <c>ok …</c> or <c>error …</c>,
/// <c>feeds</c> and <c>polls ID</c> by one line of JSON or <c>error …</c>.
/// </summary>
internal static class ControlPipe
{
    /// <summary>Longest line that is read.</summary>
    public const int MaxLine = 16 * 1024;

    public static NamedPipeServerStream Server(DataFolder data) => new(
        Name(data), PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    public static NamedPipeClientStream Client(DataFolder data) => new(
        ".", Name(data), PipeDirection.InOut, PipeOptions.CurrentUserOnly);

    /// <summary>The folder's path may be longer than a socket's name can be, so its hash stands for it.</summary>
    private static string Name(DataFolder data) =>
        "digestbot-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data.Path)).AsSpan(0, 8));
}
