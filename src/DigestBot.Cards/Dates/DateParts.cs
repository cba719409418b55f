namespace DigestBot.Cards.Dates;

/// <summary>The parts that words play in a date; one word can play several. Named in <c>words</c> of <c>Data/dates/xx.json</c>.</summary>
[Flags]
internal enum DateParts
{
    /// <summary>None that is known.</summary>
    None = 0,

    /// <summary><c>of</c>: joins day, month and year: "de".</summary>
    Of = 1,

    /// <summary><c>in</c>: stands before a year or a month: "in", "since", "by".</summary>
    In = 1 << 1,

    /// <summary><c>yearMark</c>: stands behind a year and makes it one: "года".</summary>
    YearMark = 1 << 2,

    /// <summary><c>last</c>: beside a weekday, a month or a day of a month: the one before today.</summary>
    Last = 1 << 3,

    /// <summary><c>this</c>: the one of this week or year.</summary>
    This = 1 << 4,

    /// <summary><c>next</c>: the one of the next week or year.</summary>
    Next = 1 << 5,

    /// <summary><c>coming</c>: the first one after today.</summary>
    Coming = 1 << 6,

    /// <summary><c>ago</c>: beside a span of time.</summary>
    Ago = 1 << 7,

    /// <summary><c>ahead</c>: beside a span of time: "in", "from now".</summary>
    Ahead = 1 << 8,

    /// <summary><c>future</c>: before a date that is still to come: "until".</summary>
    Future = 1 << 9,

    /// <summary><c>unit.year</c>.</summary>
    UnitYear = 1 << 10,

    /// <summary><c>unit.month</c>.</summary>
    UnitMonth = 1 << 11,

    /// <summary><c>unit.week</c>.</summary>
    UnitWeek = 1 << 12,

    /// <summary><c>unit.day</c>.</summary>
    UnitDay = 1 << 13,

    /// <summary><c>year.-1</c>, <c>year.0</c> …: "last year", "this year".</summary>
    Year = 1 << 14,

    /// <summary><c>month.-1</c> …: "last month".</summary>
    Month = 1 << 15,

    /// <summary><c>week.-1</c> …: "last week".</summary>
    Week = 1 << 16,

    /// <summary><c>after</c>: behind a span of time: "two days after 5 May"; also "from", "since".</summary>
    After = 1 << 17,

    /// <summary><c>before</c>: behind a span of time: "two days before 5 May".</summary>
    Before = 1 << 18,

    /// <summary><c>from</c>: behind a date that a span of time is counted from: "明日から3週間".</summary>
    From = 1 << 19,

    /// <summary><c>and</c>: joins spans of time.</summary>
    And = 1 << 20,

    /// <summary><c>dayIntro</c>: stands before a day of a month without the month: "on the", "el día".</summary>
    DayIntro = 1 << 21,

    /// <summary><c>dayMark</c>: stands behind such a day: "числа".</summary>
    DayMark = 1 << 22,

    /// <summary><c>holiday.1225</c>: a feast, see <see cref="Feast"/>.</summary>
    Holiday = 1 << 23,

    /// <summary><c>previous</c>: beside a weekday: the one of the week before.</summary>
    Previous = 1 << 24,

    /// <summary><c>story.1</c>, <c>story.-1</c>: "the next day", "the day before": days from the date named last.</summary>
    Story = 1 << 25,

    /// <summary><c>counted.-2</c>: months from publication, "two months ago" in one word.</summary>
    Counted = 1 << 26,

    /// <summary><c>decade</c>: beside a year, makes ten of it: "la década de", "के दशक".</summary>
    Decade = 1 << 27,

    /// <summary>Any word that tells on which side of today a date lies.</summary>
    Side = Last | This | Next | Coming | Previous,

    /// <summary>Any unit.</summary>
    Unit = UnitYear | UnitMonth | UnitWeek | UnitDay,
}
