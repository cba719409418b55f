using System.Collections.Frozen;

namespace DigestBot.Cards.Languages;

/// <summary>
/// Tells languages in Latin letters by their smallest words: a real article has dozens of them, so that the statistical detector,
/// dear to load, is only asked about short or mixed texts.
/// </summary>
internal static class FunctionWords
{
    // One language must be ahead this clearly, or nothing is said.
    private const int Least = 3;
    private const double Ahead = 1.8;

    private static readonly (string Code, FrozenSet<string> Words)[] Languages =
    [
        ("en", Set("the of and to in is was for that with on as by at from has have be it an are were its this will which their not")),
        ("es", Set("el la los las de del y que en un una por con para se su al es lo como más fue ha sobre entre también este esta sus")),
        ("fr", Set("le la les de des du et en un une que qui pour dans sur au aux par avec est sont ce cette ses son plus a été ne pas")),
        ("pt", Set("o a os as de do da dos das e que em um uma para com por no na nos nas se ao à são foi mais não pela pelo como também")),
        ("de", Set("der die das und in den von zu mit des dem für auf ist im ein eine nicht auch sich bei nach wird werden hat sind am zum über")),
        ("it", Set("il lo la i gli le di del della dei delle e che in un una per con da dal dalla nel nella sul sono è ha non si al alla anche")),
        ("tr", Set("ve bir bu da de ile için olarak olan daha çok en gibi kadar sonra ise ya göre ancak üzere her tarafından oldu olduğunu")),
        ("id", Set("yang dan di dari untuk pada dengan ini itu dalam akan tidak ke oleh juga sebagai telah adalah atau para lebih bisa kata kami")),
        ("pl", Set("w i z na do się nie że o od po jest to dla przez oraz za jak są który która które ze przy tym będzie a roku")),
    ];

    /// <summary>The language, or null when no one is clearly ahead.</summary>
    public static string? Decide(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Languages.Length];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                Count(text[start..i], counts);
                start = -1;
            }
        }

        int best = 0, second = 0;
        string? code = null;
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > best)
            {
                (second, best, code) = (best, counts[i], Languages[i].Code);
            }
            else
            {
                second = Math.Max(second, counts[i]);
            }
        }

        return best >= Least && best >= second * Ahead ? code : null;
    }

    private static void Count(ReadOnlySpan<char> word, Span<int> counts)
    {
        const int longest = 12;
        if (word.Length > longest)
        {
            return;
        }

        Span<char> lower = stackalloc char[longest];
        lower = lower[..word.ToLowerInvariant(lower)];
        for (var i = 0; i < Languages.Length; i++)
        {
            counts[i] += Languages[i].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower) ? 1 : 0;
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
