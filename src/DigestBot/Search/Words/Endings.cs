namespace DigestBot.Search.Words;

/// <summary>Endings of nouns, adjectives and their like, folded: accents are off, ł is l, ı is i.</summary>
internal static class Endings
{
    public static readonly string[] Ukrainian = LongestFirst(
        """
        ями ами ові еві єві ого ому ими їми іми ість ості істю ої ій їй ий їх их ах ях ам ям ом ем єм ою ею єю ів їв ові
        а я о е є и і ї у ю ь й ія ії ію ією іям іями іях
        """);

    public static readonly string[] Polish = LongestFirst(
        """
        ami iami ego iego emu iemu ymi imi ach iach om iom ow iow ych ich ym im ej iej owi owie iowi em iem ie
        a ia e i io o u iu y
        """);

    /// <summary>The stemmer that there is looks for -ões and -ão, and our words have lost their accents.</summary>
    public static readonly string[] Portuguese = LongestFirst("oes aos ao aes ais al eis el ores oras ora or mente as os es is a o e s");

    /// <summary>Plural, possessive and case as they follow each other.</summary>
    public static readonly string[] Turkish = LongestFirst(
        """
        larinin lerinin larini lerini larina lerine larinda lerinde larindan lerinden larin lerin lari leri lara lere larda lerde
        lardan lerden lar ler sinin sunun sini sunu sina sine sinda sinde sindan sinden si su nin nun in un dan den tan ten
        da de ta te yi yu ya ye na ne i u a e
        """);

    private static string[] LongestFirst(string endings) =>
        [.. endings.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).OrderByDescending(e => e.Length)];
}
