using DigestBot.Digests;
using DigestBot.Stories;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary><c>today</c>: all stories of today, whatever is subscribed.</summary>
public sealed class TodayCommand(IStoryStore stories, DigestComposer composer, TimeProvider time) : ICommand
{
    private const int StoriesShown = 30;
    private const int GroupFrom = 8;
    private const int MostRead = 2000;

    /// <inheritdoc/>
    public string Name => "today";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(SchedulePolicy.Local(time.GetUtcNow(), call.TimeZone));
        var found = stories.Between(today, DateOnly.MaxValue.AddDays(-1)).Take(MostRead).ToList();
        return Task.FromResult(call.Say() with
        {
            Digest = composer.Compose(found, call.Texts.Language, new DigestWish { MaxStories = StoriesShown, GroupFrom = GroupFrom }) with { More = null },
        });
    }
}
