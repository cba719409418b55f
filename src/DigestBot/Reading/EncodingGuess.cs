using System.Text;

namespace DigestBot.Reading;

/// <summary>
/// The encoding of bytes that are not UTF-8 and carry no usable label. The feed's own language, which is ASCII, says most;
/// else the shape of the bytes does: letters of Western languages stand alone among ASCII, others come in runs.
/// </summary>
internal static class EncodingGuess
{
    private const int Western = 1252;
    private const int Cyrillic = 1251;
    private const int Koi8 = 20866;
    private const int ShiftJis = 932;

    // Near half of all letters in Russian, Ukrainian and Bulgarian text.
    private const string CommonCyrillic = "оеаинтОЕАИНТ";

    private static readonly Dictionary<string, int[]> ByLanguage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ru"] = [Cyrillic, Koi8], ["uk"] = [Cyrillic, 21866], ["be"] = [Cyrillic], ["bg"] = [Cyrillic], ["mk"] = [Cyrillic], ["kk"] = [Cyrillic],
        ["ky"] = [Cyrillic], ["mn"] = [Cyrillic], ["sr"] = [Cyrillic, 1250],
        ["pl"] = [1250, 28592], ["cs"] = [1250, 28592], ["sk"] = [1250, 28592], ["hu"] = [1250, 28592], ["sl"] = [1250], ["hr"] = [1250],
        ["bs"] = [1250], ["ro"] = [1250], ["sq"] = [1250], ["el"] = [1253], ["tr"] = [1254], ["az"] = [1254], ["he"] = [1255], ["ar"] = [1256],
        ["fa"] = [1256], ["ur"] = [1256], ["lt"] = [1257], ["lv"] = [1257], ["et"] = [1257], ["vi"] = [1258], ["th"] = [874],
        ["ja"] = [ShiftJis, 51932], ["zh-tw"] = [950, 54936], ["zh-hk"] = [950, 54936], ["zh"] = [54936, 950], ["ko"] = [949],
    };

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var codePage in Candidates(bytes))
        {
            var encoding = Encoding.GetEncoding(codePage);
            if (Try(bytes, encoding) is not null)
            {
                return encoding;
            }
        }

        return Encoding.GetEncoding(Western);
    }

    /// <returns>The text, with U+FFFD for a few damaged or cut characters; null when more than one in twenty is, or it looks wrong.</returns>
    public static string? Try(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        int bad = 0, beyondAscii = 0;
        foreach (var c in text)
        {
            bad += c == '\uFFFD' ? 1 : 0;
            beyondAscii += c >= 0x80 ? 1 : 0;
        }

        return bad * 20 > beyondAscii + 19 || LooksWrong(text, encoding) ? null : text;
    }

    /// <summary>UTF-8 with a few bad bytes in it: two good sequences for each bad byte. Text in other encodings has hardly any good one.</summary>
    public static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var valid = Rune.DecodeFromUtf8(bytes, out _, out var taken) == System.Buffers.OperationStatus.Done;
            good += valid ? 1 : 0;
            bad += valid ? 0 : 1;
            bytes = bytes[Math.Max(taken, 1)..];
        }

        return good >= 2 * bad && good >= 2;
    }

    /// <summary>
    /// Cyrillic read as Western gives long runs of accented letters (Ïðèâåò), Western read as Cyrillic gives single Cyrillic letters
    /// inside Latin words, KOI8 read as windows-1251 gives words in capitals that lack the commonest letters, EUC-JP read as Shift_JIS
    /// gives the katakana of half width that old terminals had.
    /// </summary>
    private static bool LooksWrong(string text, Encoding encoding)
    {
        var runs = HighRuns(text);
        return encoding.CodePage switch
        {
            Western or 1254 or 28591 => runs.Count > 0 && runs.Letters >= 4 * runs.Count && runs.Letters >= 12,
            ShiftJis => text.Count(c => c is >= '\uFF61' and <= '\uFF9F') * 3 > text.Count(c => c >= 0x80),
            Cyrillic or Koi8 or 21866 => runs.Capitals > runs.Small && runs.Common * 3 < runs.Letters && runs.Letters >= 12,
            _ => false,
        };
    }

    private static int[] Candidates(ReadOnlySpan<byte> bytes)
    {
        var language = Language(bytes);
        if (language is not null)
        {
            if (ByLanguage.TryGetValue(language, out var exact) || ByLanguage.TryGetValue(language.Split('-', '_')[0], out exact))
            {
                return exact;
            }

            return [Western, Cyrillic];
        }

        return HasKana(bytes, 0x81, 0x82, 0x83) ? [ShiftJis] : (Runs(bytes), PairedShare(bytes)) switch
        {
            ( < 2.2, _) => [Western],
            (_, > 0.9) => HasKana(bytes, 0xA1, 0xA4, 0xA5) ? [51932] : LooksKorean(bytes) ? [949] : [54936, 950, Cyrillic, Koi8],
            _ => [Cyrillic, Koi8, Western],
        };
    }

    /// <summary>The first <c>&lt;language&gt;</c> or <c>xml:lang</c>.</summary>
    private static string? Language(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8192)]);
        foreach (var mark in (ReadOnlySpan<string>)["<language>", "<dc:language>", "xml:lang=\"", "xml:lang='", "\"language\":\""])
        {
            var at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var value = head.AsSpan(at + mark.Length).TrimStart();
                var end = value.IndexOfAnyExcept(EncodingLabels.LabelCharacters);
                return end is > 1 and < 12 ? value[..end].ToString() : null;
            }
        }

        return null;
    }

    private static double Runs(ReadOnlySpan<byte> bytes)
    {
        int runs = 0, high = 0;
        var within = false;
        foreach (var b in bytes)
        {
            high += b >= 0x80 ? 1 : 0;
            runs += b >= 0x80 && !within ? 1 : 0;
            within = b >= 0x80;
        }

        return runs == 0 ? 0 : (double)high / runs;
    }

    // Chinese and Korean letters are two high bytes each, so their runs are even.
    private static double PairedShare(ReadOnlySpan<byte> bytes)
    {
        int runs = 0, even = 0, length = 0;
        foreach (var b in bytes)
        {
            if (b >= 0xA1)
            {
                length++;
            }
            else if (length > 0)
            {
                runs++;
                even += length % 2 == 0 ? 1 : 0;
                length = 0;
            }
        }

        return runs == 0 ? 0 : (double)even / runs;
    }

    // One letter in seven: kana, whose first byte is 0x82 or 0x83 in Shift_JIS, 0xA4 or 0xA5 in EUC-JP. No other encoding has them there.
    private static bool HasKana(ReadOnlySpan<byte> bytes, byte lowestFirst, byte hiragana, byte katakana)
    {
        int kana = 0, all = 0, alone = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] >= lowestFirst && (lowestFirst >= 0xA0 || bytes[i] is < 0xA0 or >= 0xE0))
            {
                all++;
                kana += bytes[i] == hiragana || bytes[i] == katakana ? 1 : 0;
                i++;
            }
            else
            {
                alone += bytes[i] >= 0xA0 ? 1 : 0; // katakana of half width, or what is no Japanese
            }
        }

        return kana > 1 && kana * 7 > all && alone < all;
    }

    // Hangul syllables start with 0xB0 to 0xC8; Chinese spreads up to 0xF7.
    private static bool LooksKorean(ReadOnlySpan<byte> bytes)
    {
        int hangul = 0, all = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] >= 0xA1)
            {
                all++;
                hangul += bytes[i] <= 0xC8 && bytes[i] >= 0xB0 ? 1 : 0;
                i++;
            }
        }

        return all > 0 && hangul * 10 > all * 9;
    }

    private static (int Count, int Letters, int Capitals, int Small, int Common) HighRuns(string text)
    {
        int count = 0, letters = 0, capitals = 0, small = 0, common = 0;
        var within = false;
        foreach (var c in text)
        {
            var high = c >= 0x80 && char.IsLetter(c);
            if (high)
            {
                letters++;
                count += within ? 0 : 1;
                capitals += char.IsUpper(c) ? 1 : 0;
                small += char.IsLower(c) ? 1 : 0;
                common += CommonCyrillic.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            }

            within = high;
        }

        return (count, letters, capitals, small, common);
    }
}
