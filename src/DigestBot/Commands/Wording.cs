using System.Globalization;
using DigestBot.Cards.Languages;
using DigestBot.Digests;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary>Subscriptions in a person's words.</summary>
internal static class Wording
{
    /// <summary>"daily at 08:00, 18:00 · Europe/Moscow".</summary>
    public static string Of(Schedule schedule, Texts texts)
    {
        if (schedule.IsAtOnce)
        {
            return texts.Words.Replies.AtOnce;
        }

        var daily = schedule.Times.Where(t => t.Day is null).Select(t => ScheduleText.Write(t.At)).Order(StringComparer.Ordinal).ToList();
        var weekly = schedule.Times.Where(t => t.Day is not null).OrderBy(t => t.Day).ThenBy(t => t.At)
            .Select(t => texts.Culture.DateTimeFormat.GetAbbreviatedDayName(t.Day!.Value) + " " + ScheduleText.Write(t.At));
        var parts = daily.Count > 0 ? weekly.Prepend(texts.Fill(texts.Words.Replies.Daily, texts.Row(daily))) : weekly;
        return texts.Row(parts) + " · " + schedule.TimeZone;
    }

    public static string Of(StoryFilter filter, Texts texts) => filter == StoryFilter.Everything ? texts.Words.Replies.AllStories : FilterText.Write(filter);

    /// <summary>A subscription in a line.</summary>
    public static string Line(Subscription subscription, int number, Texts texts)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{number}. {Of(subscription.Schedule, texts)} · {Of(subscription.Filter, texts)} · {LanguageNames.Of(subscription.Language, texts.Language)}");
        return subscription.Paused is null ? line : line + " · " + texts.Words.Replies.Paused; // why is told in the log: the platform says it in English
    }

    /// <summary>A time in a chat's zone, to the minute.</summary>
    public static string Of(DateTimeOffset time, string timeZone, Texts texts) =>
        SchedulePolicy.Local(time, timeZone).ToString("ddd " + texts.Words.DatePattern + " HH':'mm", texts.Culture);
}
