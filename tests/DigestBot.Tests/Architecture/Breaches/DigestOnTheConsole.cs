using DigestBot.Chat.Console;

namespace DigestBot.Digests;

internal static class DigestOnTheConsole
{
    public static async Task ShowAsync(object channel, Digest digest)
    {
        await Task.Yield();
        await ((ConsoleChannel)channel).SendAsync("-", digest, CancellationToken.None);
    }
}
