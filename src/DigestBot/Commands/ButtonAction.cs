using System.Text;

namespace DigestBot.Commands;

/// <summary>
/// What a button asks for, in the 64 bytes that a platform gives it: a version, a command and its arguments. A button outlives the
/// version that made it; one of another version is answered politely.
/// </summary>
public static class ButtonAction
{
    /// <summary>The most bytes, in UTF-8.</summary>
    public const int MaxBytes = 64;

    private const string Version = "1";

    /// <summary>A button for a command; null when the arguments are too long for one.</summary>
    public static ReplyButton? Button(string label, string command, string arguments = "") =>
        Write(command, arguments) is var action && Encoding.UTF8.GetByteCount(action) <= MaxBytes ? new ReplyButton(label, action) : null;

    /// <summary>Reads it; null when it is of another version or was made by somebody else.</summary>
    public static (string Command, string Arguments)? Read(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Split('|', 3) is [Version, { Length: > 0 } command, var arguments] && Encoding.UTF8.GetByteCount(action) <= MaxBytes
            ? (command, arguments)
            : null;
    }

    private static string Write(string command, string arguments) => $"{Version}|{command}|{arguments}";
}
