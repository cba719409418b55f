namespace DigestBot.Reading.FullText;

/// <summary>Whether a feed's text is only the beginning of the item's.</summary>
internal static class Teaser
{
    /// <summary>Characters under which a text without further content is taken for a beginning.</summary>
    public const int Short = 400;

    /// <summary>The same where a character is a word: Chinese, Japanese, Korean.</summary>
    public const int ShortInIdeographs = 160;

    private const int LongestEnding = 60;
    private const int LongestTeaser = 3000; // a long text may well end in "and many more"

    // Where newsrooms lead to the rest, in the languages of the feeds.
    private static readonly string[] Endings =
    [
        "read more", "read full story", "read the full", "continue reading", "more details", "learn more", "full story", "view more", "see more",
        "leer más", "seguir leyendo", "continuar leyendo", "ver más", "más información",
        "читать далее", "читать дальше", "читать полностью", "подробнее", "далее", "читать",
        "lire la suite", "en savoir plus", "lire plus", "voir plus",
        "leia mais", "ler mais", "saiba mais", "continue lendo", "continuar a ler",
        "weiterlesen", "mehr lesen", "mehr erfahren", "mehr dazu", "zum artikel", "mehr",
        "leggi tutto", "continua a leggere", "leggi di più", "continua", "per saperne di più",
        "اقرأ المزيد", "المزيد", "قراءة المزيد", "للمزيد",
        "阅读全文", "查看全文", "阅读更多", "查看更多", "更多", "详情", "閱讀全文", "繼續閱讀",
        "続きを読む", "続きはこちら", "もっと読む", "詳細はこちら", "詳しくはこちら",
        "더 보기", "더보기", "자세히 보기", "자세히보기", "계속 읽기", "전문 보기",
        "devamını oku", "devamı", "daha fazla", "devamını okuyun",
        "baca selengkapnya", "selengkapnya", "baca lebih lanjut", "baca juga", "lebih lanjut",
        "читати далі", "читати більше", "детальніше", "докладніше", "далі",
        "czytaj więcej", "czytaj dalej", "więcej", "dowiedz się więcej",
        "और पढ़ें", "आगे पढ़ें", "अधिक पढ़ें", "पूरा पढ़ें",
    ];

    private static readonly char[] Closers = [' ', '\n', '\u00A0', '»', '›', '→', '>', ']', ')', '}'];

    /// <param name="item">As the feed has it.</param>
    public static bool Is(FeedItem item)
    {
        var content = HtmlText.FromHtml(item.ContentHtml ?? "");
        var summary = HtmlText.FromHtml(item.Summary ?? "");
        var text = content.Length >= summary.Length ? content : summary;
        return IsShort(text) || BreaksOff(text);
    }

    /// <summary>Whether a text ends in the middle, or in words that lead to the rest.</summary>
    internal static bool BreaksOff(string text)
    {
        var end = WithoutFooter(text).TrimEnd(Closers);
        if (end.EndsWith('…') || end.EndsWith("..", StringComparison.Ordinal) || end.EndsWith('⋯') || end.EndsWith("。。", StringComparison.Ordinal))
        {
            return true;
        }

        var last = end[Math.Max(0, end.Length - LongestEnding)..].TrimEnd(".:-–");
        foreach (var ending in Endings)
        {
            if (text.Length <= LongestTeaser && last.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && StartsWord(last, ending.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShort(string text)
    {
        var ideographs = text.Count(c => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF');
        return text.Length < (ideographs * 2 > text.Length ? ShortInIdeographs : Short);
    }

    // WordPress ends each teaser with "The post … appeared first on …", in the language of the site.
    private static ReadOnlySpan<char> WithoutFooter(string text)
    {
        var at = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        return at > 0 && text.AsSpan(at).Contains("appeared first on", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(0, at) : text;
    }

    // "Mehr" is a word, "vielmehr" another; ideographs have no spaces between them.
    private static bool StartsWord(ReadOnlySpan<char> text, int length) =>
        length == text.Length || !char.IsLetter(text[^(length + 1)]) || text[^length] > '\u2E80';
}
