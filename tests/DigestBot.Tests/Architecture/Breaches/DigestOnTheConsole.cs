using DigestBot.Chat.Console;

namespace DigestBot.Digests;

internal static class DigestOnTheConsole
{
    public static async Task ShowAsync(object channel, Digest digest)
    {
        await Task.Yield();
        _ = ((ConsoleChannel)channel).Split(digest);
    }
}
