using System.Globalization;
using Humanizer;

namespace DigestBot.Digests;

/// <summary>"3 hours ago" in our languages. Humanizer's words, but for Hindi, which it lacks and would answer in English.</summary>
internal static class Ages
{
    private static readonly (TimeSpan Length, string Word)[] Hindi =
    [
        (TimeSpan.FromDays(365), "साल"), (TimeSpan.FromDays(30), "महीने"), (TimeSpan.FromDays(1), "दिन"), (TimeSpan.FromHours(1), "घंटे"), (TimeSpan.FromMinutes(1), "मिनट"), (TimeSpan.FromSeconds(1), "सेकंड"),
    ];

    // Its Chinese is filed under the script; asked for "zh" it answers in English.
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    /// <summary>How long ago something was.</summary>
    /// <param name="at">Not after <paramref name="now"/>.</param>
    /// <param name="now">The present.</param>
    /// <param name="texts">The reader's language.</param>
    public static string Of(DateTimeOffset at, DateTimeOffset now, Texts texts) => texts.Language == "hi"
        ? InHindi(now - at, texts.Culture)
        : at.UtcDateTime.Humanize(utcDate: true, dateToCompareAgainst: now.UtcDateTime, culture: texts.Language == "zh" ? Chinese : texts.Culture);

    private static string InHindi(TimeSpan age, CultureInfo culture)
    {
        foreach (var (length, word) in Hindi)
        {
            if (age >= length)
            {
                return string.Create(culture, $"{(int)(age / length)} {word} पहले"); // the words do not change with the number
            }
        }

        return "अभी";
    }
}
