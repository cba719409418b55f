namespace DigestBot.Cards.Traces;

/// <summary>Makes one number of what a trace is of: its kind in the highest four bits, the rest its value.</summary>
internal static class TraceCode
{
    private const int KindShift = 60;
    private const ulong Value = (1UL << KindShift) - 1;

    /// <summary>Of a name, whose consonants fit whole.</summary>
    /// <param name="skeleton">As <see cref="NameSkeleton"/> makes it.</param>
    public static ulong OfName(ulong skeleton) => Of(TraceKind.Name, skeleton);

    /// <summary>FNV-1a of a value, the same in every process.</summary>
    public static ulong Of(TraceKind kind, ReadOnlySpan<char> value)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in value)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Of(kind, hash ^ (hash >> KindShift));
    }

    /// <summary>Of a day, without writing it down.</summary>
    public static ulong Of(TraceKind kind, DateOnly day, DatePrecision precision) =>
        Of(kind, ((ulong)day.DayNumber << 2) | (uint)precision);

    private static ulong Of(TraceKind kind, ulong value) => ((ulong)kind << KindShift) | (value & Value);
}
