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
    private static readonly System.Buffers.SearchValues<char> ChineseNames = System.Buffers.SearchValues.Create(
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

    /// <param name="text">The text.</param>
    /// <param name="language">Its language; tells which rule holds for its own script.</param>
    /// <param name="add">Takes the word or part of one, and how many consonants it must have to count.</param>
    public static void Find(string text, string language, NameHandler add)
    {
        foreach (var (start, end) in Words(text))
        {
            var word = text.AsSpan(start, end - start);
            if (word[0] < '\u0590')
            {
                Alphabetic(word, add);
            }
            else if (word[0] is >= '\uAC00' and <= '\uD7A3')
            {
                Korean(word, add);
            }
            else if (word[0] is >= '\u0600' and < '\u0700')
            {
                Arabic(word, add);
            }
            else if (word[0] is >= '\u0900' and < '\u0980')
            {
                add(word, 3);
            }
            else if (language == "ja")
            {
                Katakana(word, add);
            }
            else
            {
                Chinese(word, add);
            }
        }
    }

    /// <summary>Runs of letters with their marks; a hyphen or an apostrophe parts the words of a name.</summary>
    private static IEnumerable<(int Start, int End)> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var within = i < text.Length && (char.IsLetter(text[i]) || (start >= 0 && IsMark(text[i])));
            if (within && start < 0)
            {
                start = i;
            }
            else if (!within && start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
        }
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark || c == 'ー';

    private static void Alphabetic(ReadOnlySpan<char> word, NameHandler add)
    {
        if (char.IsUpper(word[0]) && word.Length >= ShortestLatin)
        {
            add(word, 2);
        }
    }

    private static void Korean(ReadOnlySpan<char> word, NameHandler add)
    {
        add(word, 3);
        foreach (var particle in KoreanParticles)
        {
            if (word.Length - particle.Length >= 2 && word.EndsWith(particle))
            {
                add(word[..^particle.Length], 3);
            }
        }
    }

    private static void Arabic(ReadOnlySpan<char> word, NameHandler add)
    {
        add(word, 3);
        foreach (var proclitic in ArabicProclitics)
        {
            if (word.Length - proclitic.Length >= 3 && word.StartsWith(proclitic))
            {
                add(word[proclitic.Length..], 3);
            }
        }
    }

    private static void Katakana(ReadOnlySpan<char> word, NameHandler add)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var start = i;
            while (i < word.Length && word[i] is (>= '\u30A1' and <= '\u30FA') or 'ー')
            {
                i++;
            }

            if (i - start >= 2)
            {
                add(word[start..i], 2);
            }
        }
    }

    private static void Chinese(ReadOnlySpan<char> word, NameHandler add)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var run = word[i..].IndexOfAnyExcept(ChineseNames);
            run = run < 0 ? word.Length - i : run;
            for (var start = i; start < i + run; start++)
            {
                for (var length = 2; length <= LongestRun && start + length <= i + run; length++)
                {
                    add(word.Slice(start, length), 3);
                }
            }

            i += run;
        }
    }
}
