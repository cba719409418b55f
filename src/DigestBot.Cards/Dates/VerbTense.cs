using System.Buffers;

namespace DigestBot.Cards.Dates;

/// <summary>Whether the verb at the end of a sentence tells of what was or of what will be, where a word of time alone means both.</summary>
internal static class VerbTense
{
    private const int LongestSentence = 300;

    private static readonly string[] HindiFuture = ["गा", "गी", "गे"];
    private static readonly string[] HindiPast =
        [" था", " थी", " थे", " थीं", " हुआ", " हुई", " हुए", " गया", " गई", " गए", " गयी", " दिया", " दी", " दिए", " लिया", " ली", " लिए", " किया", " की", " किए", " कहा", " बताया", " चुका", " चुकी", " रहा", " रही", " मिले", " हुई है", " गया है", " गई है", " दिया है", " किया है"];

    private static readonly string[] TurkishFuture = ["ecek", "acak", "eceğim", "acağım", "eceğiz", "acağız", "ecekler", "acaklar"];
    private static readonly SearchValues<char> EndsSentence = SearchValues.Create("।.?!\n");

    /// <summary>Whether the sentence goes on from a place to a verb of the future.</summary>
    public static bool IsFuture(DateContext context, int from) => EndsWith(context, from, context.Pack.Code == "hi" ? HindiFuture : context.Pack.Code == "tr" ? TurkishFuture : []);

    /// <summary>Whether the sentence goes on from a place to a verb of the past; Hindi only.</summary>
    public static bool IsPast(DateContext context, int from) => context.Pack.Code == "hi" && EndsWith(context, from, HindiPast);

    private static bool EndsWith(DateContext context, int from, string[] endings)
    {
        if (endings.Length == 0)
        {
            return false;
        }

        var rest = context.Text.AsSpan(from, Math.Min(LongestSentence, context.Text.Length - from));
        var stop = rest.IndexOfAny(EndsSentence);
        var clause = (stop < 0 ? rest : rest[..stop]).TrimEnd();
        foreach (var ending in endings)
        {
            if (clause.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
