namespace DigestBot.Reading;

/// <summary>The calendar that a date is of.</summary>
internal enum DateCalendar
{
    /// <summary>Told by the year and the language.</summary>
    Unsaid,

    /// <summary>The one of the Islamic world, by the tables of Umm al-Qura.</summary>
    Hijri,

    /// <summary>The one of Iran and Afghanistan.</summary>
    Persian,
}
