using System.Numerics;
using DigestBot.Cards.Traces;

namespace DigestBot.Stories.Matching;

/// <summary>What shared traces prove together.</summary>
internal static class Evidence
{
    private const int WhoOrHowMuch = 2; // families up to this one

    /// <summary>
    /// Two kinds of evidence, and one of them says who or how much: on any day several ministries open a consultation on broadband.
    /// </summary>
    /// <param name="article">Whose traces they are.</param>
    /// <param name="shared">What it shares.</param>
    /// <param name="least">What those that say who or how much are worth at least, in nats.</param>
    public static bool IsProof(IndexedArticle article, List<(int Trace, float Worth)> shared, double least)
    {
        var families = 0u;
        var telling = 0.0;
        foreach (var (trace, worth) in shared)
        {
            var family = Family(article.Kinds[trace]);
            families |= 1u << family;
            telling += family <= WhoOrHowMuch ? worth : 0;
        }

        return BitOperations.PopCount(families) >= 2 && telling >= least;
    }

    /// <summary>Kinds that prove something independently of each other: a name is no second proof of a name.</summary>
    private static int Family(TraceKind kind) => kind switch
    {
        TraceKind.Name or TraceKind.NameStart => 0,
        TraceKind.Number => 1,
        TraceKind.Country or TraceKind.Party => 2,
        TraceKind.Date or TraceKind.EventDate => 3,
        _ => 4,
    };
}
