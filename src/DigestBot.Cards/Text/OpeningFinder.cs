using System.Buffers;

namespace DigestBot.Cards.Text;

/// <summary>Finds what stands before the news in its first line: "LUANDA, June 13 (ASTW) –", "МОСКВА, 14 июня.", "本报北京12月1日电".</summary>
internal static class OpeningFinder
{
    private const int Longest = 70;
    private static readonly SearchValues<char> Speech = SearchValues.Create("«\"“„?!");
    private static readonly string[] Ends = [" – ", " — ", " - ", ".– ", ".— ", ".- ", ". – ", " -- ", " / ", "电 ", "電 ", "电）", "电　", "讯 ", "訊 "];

    /// <summary>How many code units of a lead are its opening; 0 when it begins with the news.</summary>
    public static int Length(ReadOnlySpan<char> lead)
    {
        // "(Agency) – Rome, 26 March – …" has two.
        var first = One(lead);
        return first == 0 ? 0 : first + One(lead[first..]);
    }

    private static int One(ReadOnlySpan<char> lead)
    {
        var window = lead[..Math.Min(lead.Length, Longest)];
        var line = window.IndexOf('\n');
        window = line >= 0 ? window[..line] : window;
        foreach (var end in Ends)
        {
            var at = window.IndexOf(end);
            if (at > 0 && IsOpening(window[..at]))
            {
                return at + end.Length;
            }
        }

        // "МОСКВА, 14 июня. Трёхсторонний …": a short first sentence of a place in front and a number behind.
        var stop = window.IndexOf(". ");
        return stop > 0 && stop < Longest / 2 && IsOpening(window[..stop]) && window[..stop].Contains(',') && window[..stop].ContainsAnyInRange('0', '9') ? stop + 2 : 0;
    }

    private static bool IsOpening(ReadOnlySpan<char> words) =>
        words.IndexOfAny(Speech) < 0 && (words.ContainsAnyInRange('0', '9') || words.IsAllCapitals() || words.IndexOf(' ') < 0 || words.IndexOfAny(",(") > 0);
}
