using DigestBot.Hosting;

namespace DigestBot.Cli;

internal static class VerbThatSeesHosting
{
    public static TimeSpan Keep(BotSettings settings) => settings.KeepArticles;
}
