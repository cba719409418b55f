using System.Globalization;
using DigestBot.Digests;
using DigestBot.Stories;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>digest [3d|2w]</c>: the digest of the last days, by default of one, through the filter of the chat's first subscription.</summary>
public sealed class DigestCommand(IStoryStore stories, ISubscriptionStore subscriptions, DigestComposer composer, TimeProvider time) : ICommand
{
    private const int StoriesShown = 15;
    private const int GroupFrom = 8;
    private const int MostDays = 31;
    private const int MostRead = 5000;

    /// <inheritdoc/>
    public string Name => "digest";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var filter = subscriptions.OfChat(call.Request.Channel, call.Request.Chat) is [var first, ..] ? first.Filter : StoryFilter.Everything;
        var from = DateOnly.FromDateTime(SchedulePolicy.Local(time.GetUtcNow(), call.TimeZone)).AddDays(-Days(call.Arguments));
        var found = stories.Between(from, DateOnly.MaxValue.AddDays(-1)).Take(MostRead).Where(filter.Wants).ToList();
        return Task.FromResult(call.Say() with
        {
            Digest = composer.Compose(found, call.Texts.Language, new DigestWish { MaxStories = StoriesShown, GroupFrom = GroupFrom }),
        });
    }

    private static int Days(string text)
    {
        var unit = text.Length > 0 && char.ToLowerInvariant(text[^1]) == 'w' ? 7 : 1;
        return int.TryParse(text.TrimEnd('d', 'D', 'w', 'W', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Clamp((long)number * unit, 1, MostDays)
            : 1;
    }
}
