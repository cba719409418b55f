using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds persons without a title in scripts without capitals, by lists of names and by the shape of foreign names.</summary>
internal static class PlainPersonFinder
{
    /// <summary>Start and end of each name, in order.</summary>
    public static IEnumerable<(int Start, int End)> Find(FieldReading field, LanguagePack pack) => pack.Code switch
    {
        "hi" or "ar" => WordPersonFinder.Find(field.Text, pack),
        "ja" => JapanesePersonFinder.Find(field, pack),
        "zh" => ChinesePersonFinder.Find(field, pack),
        "ko" => KoreanPersonFinder.Find(field.Text, pack),
        _ => [],
    };
}
