using System.Runtime.InteropServices;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Languages;

/// <summary>How many letters of which script a text has, as far as it was read.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LetterCount
{
    private int Latin { get; init; }

    private int Cyrillic { get; init; }

    private int Ukrainian { get; init; }

    private int Russian { get; init; }

    private int Arabic { get; init; }

    private int Devanagari { get; init; }

    private int Han { get; init; }

    private int Kana { get; init; }

    private int Hangul { get; init; }

    /// <summary>How many code units were read.</summary>
    public int Read { get; private init; }

    /// <summary>Whether Cyrillic letters are the most among those that stand for sounds.</summary>
    public bool IsCyrillic => Cyrillic > Latin;

    /// <summary>Counts until there are enough letters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="enough">Letters to stop at.</param>
    public static LetterCount Of(ReadOnlySpan<char> text, int enough)
    {
        int latin = 0, cyrillic = 0, ukrainian = 0, russian = 0, arabic = 0, devanagari = 0, han = 0, kana = 0, hangul = 0, i = 0;
        for (; i < text.Length && latin + cyrillic + arabic + devanagari + han + kana + hangul < enough; i++)
        {
            switch (Scripts.Of(text[i]))
            {
                case Script.Spaced when text[i] is >= '\u0400' and <= '\u04FF':
                    cyrillic++;
                    ukrainian += "іїєґІЇЄҐ".Contains(text[i], StringComparison.Ordinal) ? 1 : 0;
                    russian += "ыэъёЫЭЪЁ".Contains(text[i], StringComparison.Ordinal) ? 1 : 0;
                    break;
                case Script.Spaced: latin++; break;
                case Script.Arabic: arabic++; break;
                case Script.Devanagari: devanagari++; break;
                case Script.Han: han++; break;
                case Script.Hiragana or Script.Katakana: kana++; break;
                case Script.Hangul: hangul++; break;
            }
        }

        return new LetterCount
        {
            Latin = latin, Cyrillic = cyrillic, Ukrainian = ukrainian, Russian = russian, Arabic = arabic, Devanagari = devanagari,
            Han = han, Kana = kana, Hangul = hangul, Read = i,
        };
    }

    /// <summary>The language that the script alone tells; null when it takes more than that.</summary>
    public string? Decide()
    {
        var eastAsian = 2 * (Han + Kana + Hangul); // a syllable or a word each
        var most = Math.Max(Math.Max(Latin, Cyrillic), Math.Max(Math.Max(Arabic, Devanagari), eastAsian));
        if (most == 0)
        {
            return LanguageDetector.Unknown;
        }

        if (most == eastAsian)
        {
            return Hangul > Han + Kana ? "ko" : Kana * 20 > Han ? "ja" : "zh";
        }

        if (most == Cyrillic)
        {
            return Ukrainian > Russian ? "uk" : Russian > 0 ? "ru" : null;
        }

        return most == Arabic ? "ar" : most == Devanagari ? "hi" : null;
    }
}
