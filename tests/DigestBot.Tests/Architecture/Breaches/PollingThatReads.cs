using DigestBot.Reading;

namespace DigestBot.Polling;

internal static class PollingThatReads
{
    public static Func<bool> Parse(byte[] body) => () => new FeedParser().Read(body, null, null, CancellationToken.None).Feed is null;
}
