using System.Buffers;
using System.Globalization;

namespace DigestBot.Cards.Traces;

/// <summary>
/// The words of a text that may be names, by what its script shows: capitals where there are any, katakana in Japanese, the
/// characters that foreign names are written with in Chinese; in Korean, Arabic and Hindi every word, without what is glued to it.
/// </summary>
internal static class NameTraces
{
    private const int ShortestLatin = 3;
    private const int LongestRun = 6; // characters of a Chinese name's part

    // The characters of the tables by which names are written in Chinese; ordinary text has runs of two of them, seldom more.
    private static readonly SearchValues<char> ChineseNames = SearchValues.Create(
        "阿埃艾爱安昂奥澳巴白拜班邦保鲍贝本比毕彼边别宾波博伯布采蔡曹策查柴昌楚茨次崔达戴丹当道德邓登迪蒂第丁东杜顿多厄恩尔法凡范方菲费芬丰冯弗福富盖甘冈高戈"
        + "格葛根贡古瓜圭郭哈海汉豪赫黑亨洪胡华怀惠霍基吉季加贾简江杰捷金津京久喀卡凯坎康考柯科可克肯孔库夸奎昆拉莱兰郎朗劳勒雷累黎里理丽利立莉连列林柳隆卢鲁露吕"
        + "伦罗洛马玛麦迈曼芒毛梅门蒙孟米密敏明摩莫墨姆穆拿纳娜奈南瑙内能尼宁牛纽农努诺欧帕派潘庞培佩彭皮平珀普齐奇恰钱乔切钦琼丘屈让热仁日荣茹瑞若萨塞赛桑瑟森沙"
        + "山尚绍舍申圣施什史士舒斯思司丝松苏索塔泰坦汤唐陶特滕提田铁廷通图土托瓦万旺威韦维魏温文翁沃乌吾伍武西希锡席夏香肖谢辛欣兴休修许雪逊雅亚延扬杨耶叶伊依易因"
        + "英永尤于约云扎泽曾詹张兆哲珍芝朱卓兹宗佐娃婭娅妮琳琪蕾薇嘉琴");

    private static readonly string[] ArabicProclitics = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ك", "ف"];

    private static readonly string[] KoreanParticles =
    [
        "에서는", "에게서", "으로는", "이라고", "에서", "에게", "으로", "이라", "까지", "부터", "에는", "과의", "와의", "들은", "들이", "들의", "들을", "은", "는", "이", "가", "을",
        "를", "의", "에", "로", "과", "와", "도", "만", "라", "인",
    ];

    /// <param name="text">The text, or its head.</param>
    /// <param name="field">Which it is.</param>
    /// <param name="language">Its language; tells which rule holds for its own script.</param>
    /// <param name="set">Takes the names.</param>
    public static void Find(ReadOnlySpan<char> text, TextField field, string language, TraceSet set)
    {
        // Runs of letters with their marks; a hyphen or an apostrophe parts the words of a name.
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            do
            {
                i++;
            }
            while (i < text.Length && (char.IsLetter(text[i]) || IsMark(text[i])));
            Word(text[start..i], field, start, language, set);
        }
    }

    private static void Word(ReadOnlySpan<char> word, TextField field, int start, string language, TraceSet set)
    {
        switch (word[0])
        {
            case < '\u0590':
                Alphabetic(word, field, start, set);
                break;
            case >= '\uAC00' and <= '\uD7A3':
                Korean(word, field, start, set);
                break;
            case >= '\u0600' and < '\u0700':
                Arabic(word, field, start, set);
                break;
            case >= '\u0900' and < '\u0980':
                set.AddName(word, 3, field, start);
                break;
            default:
                if (language == "ja")
                {
                    Katakana(word, field, start, set);
                }
                else
                {
                    Chinese(word, field, start, set);
                }

                break;
        }
    }

    private static bool IsMark(char c) =>
        c >= '\u0300' && (c == 'ー' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static void Alphabetic(ReadOnlySpan<char> word, TextField field, int start, TraceSet set)
    {
        if (char.IsUpper(word[0]) && word.Length >= ShortestLatin)
        {
            set.AddName(word, 2, field, start);
        }
    }

    private static void Korean(ReadOnlySpan<char> word, TextField field, int start, TraceSet set)
    {
        set.AddName(word, 3, field, start);
        foreach (var particle in KoreanParticles)
        {
            if (word.Length - particle.Length >= 2 && word.EndsWith(particle))
            {
                set.AddName(word[..^particle.Length], 3, field, start);
            }
        }
    }

    private static void Arabic(ReadOnlySpan<char> word, TextField field, int start, TraceSet set)
    {
        set.AddName(word, 3, field, start);
        foreach (var proclitic in ArabicProclitics)
        {
            if (word.Length - proclitic.Length >= 3 && word.StartsWith(proclitic))
            {
                set.AddName(word[proclitic.Length..], 3, field, start + proclitic.Length);
            }
        }
    }

    private static void Katakana(ReadOnlySpan<char> word, TextField field, int start, TraceSet set)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var from = i;
            while (i < word.Length && word[i] is (>= '\u30A1' and <= '\u30FA') or 'ー')
            {
                i++;
            }

            if (i - from >= 2)
            {
                set.AddName(word[from..i], 2, field, start + from);
            }
        }
    }

    private static void Chinese(ReadOnlySpan<char> word, TextField field, int start, TraceSet set)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var run = word[i..].IndexOfAnyExcept(ChineseNames);
            run = run < 0 ? word.Length - i : run;
            for (var from = i; from < i + run; from++)
            {
                for (var length = 2; length <= LongestRun && from + length <= i + run; length++)
                {
                    set.AddName(word.Slice(from, length), 3, field, start + from);
                }
            }

            i += run;
        }
    }
}
