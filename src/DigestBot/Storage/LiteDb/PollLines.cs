using System.Globalization;
using DigestBot.Polling;

namespace DigestBot.Storage.LiteDb;

/// <summary>
/// Polls as lines of text: time, status, milliseconds, bytes, items, new items, error; <c>-</c> for no status. A poll is added
/// without reading the others, and a person can read them without this program.
/// </summary>
internal static class PollLines
{
    /// <summary>Polls that are kept.</summary>
    public const int Most = 50;

    private const int LongestError = 160; // fifty of them are rewritten at each poll

    /// <summary>Puts a poll before the others and lets the oldest go.</summary>
    public static string Add(string lines, PollRecord record) => Line(record) + Cut(lines, Most - 1);

    public static IReadOnlyList<PollRecord> Read(string feedId, string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Record(feedId, line.Split(' ', 7)))];

    private static string Line(PollRecord r)
    {
        var status = r.Status?.ToString(CultureInfo.InvariantCulture) ?? "-";
        var error = r.Error?.ReplaceLineEndings(" ") ?? string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{r.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffffZ} {status} {r.Took.TotalMilliseconds:0} {r.Bytes} {r.Items} {r.NewItems} {(error.Length > LongestError ? error[..LongestError] + "…" : error)}\n");
    }

    private static PollRecord Record(string feedId, string[] fields) => new(
        feedId, DateTimeOffset.Parse(fields[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal))
    {
        Status = fields[1] == "-" ? null : int.Parse(fields[1], CultureInfo.InvariantCulture),
        Took = TimeSpan.FromMilliseconds(long.Parse(fields[2], CultureInfo.InvariantCulture)),
        Bytes = long.Parse(fields[3], CultureInfo.InvariantCulture),
        Items = int.Parse(fields[4], CultureInfo.InvariantCulture),
        NewItems = int.Parse(fields[5], CultureInfo.InvariantCulture),
        Error = fields[6].Length == 0 ? null : fields[6],
    };

    private static string Cut(string lines, int most)
    {
        var end = -1;
        for (var i = 0; i < most; i++)
        {
            var next = lines.IndexOf('\n', end + 1);
            if (next < 0)
            {
                return lines;
            }

            end = next;
        }

        return lines[..(end + 1)];
    }
}
