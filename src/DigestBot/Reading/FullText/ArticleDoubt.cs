using System.Globalization;

namespace DigestBot.Reading.FullText;

/// <summary>Whether what was found in a page is the item at all: consent walls, error pages and lists of headlines pass for articles too.</summary>
internal static class ArticleDoubt
{
    private const int LongEnoughToCompare = 4;

    private static readonly HashSet<string> NotLatin = new(
        ["ar", "fa", "ur", "ps", "ru", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn", "el", "he", "hi", "mr", "ne", "bn", "ta", "te", "th", "lo", "km", "my", "ka", "hy", "am", "zh", "ja", "ko"],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="item">As the feed has it.</param>
    /// <param name="article">What was found in the page, sanitised.</param>
    /// <returns>Why it is not taken, in a few words; null when it is.</returns>
    public static string? About(FeedItem item, string? article)
    {
        var text = HtmlText.FromHtml(article ?? "");
        if (text.Length == 0)
        {
            return "there is none";
        }

        var own = Own(item);
        if (text.Length <= own.Length)
        {
            return "it is no longer than the feed's text";
        }

        var words = Words(item.Title + " " + own);
        var shared = words.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        return words.Count > 0 && shared * 3 < words.Count ? "it says other things than the feed" : null; // teasers are often rewritten, never wholly
    }

    /// <summary>Whether a language that a page claims can be the one of the item: many templates say "en" whatever they show.</summary>
    public static bool IsWrittenIn(string? language, FeedItem item)
    {
        if (language is null)
        {
            return false;
        }

        var letters = (item.Title + Own(item)).Where(char.IsLetter).ToList();
        var latin = letters.Count(c => c < '\u0250');
        return letters.Count == 0 || latin * 2 > letters.Count != NotLatin.Contains(language.Split('-')[0]);
    }

    private static string Own(FeedItem item)
    {
        var content = HtmlText.FromHtml(item.ContentHtml ?? "");
        var summary = HtmlText.FromHtml(item.Summary ?? "");
        return content.Length >= summary.Length ? content : summary;
    }

    // Words of some length; pairs of ideographs, which have no spaces between them.
    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsOfWord(text[i]))
            {
                continue;
            }

            var word = text[start..i];
            start = i + 1;
            if (word.Length > 0 && word[0] > '\u2E80')
            {
                for (var pair = 0; pair + 2 <= word.Length; pair += 2)
                {
                    words.Add(word.Substring(pair, 2));
                }
            }
            else if (word.Length >= LongEnoughToCompare)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
