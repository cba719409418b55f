using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds Chinese names before a verb of speaking or doing, and foreign ones by the characters that spell them and the dot between.</summary>
internal static class ChinesePersonFinder
{
    private const int ShortestForeign = 3;
    private const int LongestForeign = 12;

    // Characters that foreign names are spelled with, in both scripts.
    private static readonly HashSet<char> Spelling =
        [.. "阿埃艾爱愛安奥奧巴白班邦贝貝本比彼宾賓波伯勃博卜布查达達戴丹当道德登迪蒂丁东東杜顿頓多厄恩尔爾法凡范菲费費芬佛夫弗福盖蓋甘高戈格根古瓜圭哈海汉漢豪赫亨胡华華霍基吉加贾賈坚堅杰捷金津卡凯凱坎康考柯科克肯孔库庫夸昆拉莱萊兰蘭朗劳勞勒雷里理利莲蓮廉琳龙龍隆卢盧鲁魯路伦倫罗羅洛吕呂马馬玛瑪迈邁曼毛梅门門蒙盟米密明摩莫姆默慕穆那纳納娜奈南内內尼涅宁寧纽紐努诺諾欧歐帕潘庞龐佩彭皮平珀坡普奇齐齊钱恰契乔喬切钦欽琴丘屈冉让讓热熱仁日荣榮茹儒瑞若萨薩塞赛賽桑瑟森沙莎山珊尚绍紹舍申圣聖胜勝什施史士舒斯苏蘇索塔泰坦汤湯唐陶特腾騰提廷图圖托脱瓦万萬旺威韦韋维維魏温溫文翁沃乌烏伍武兹茲西希锡錫席夏香肖晓曉歇谢謝辛欣兴雄休许許雅亚亞扬揚耶叶葉伊易因英尤于雨约約泽澤曾扎詹张章珍朱佐林裡历歷略提庇留卫衛鲍鮑汀廷遜逊秋懷怀賴赖郎蕾蓓薇黛妮娅婭娃蜜碧瓊琼霓艾芮茜荷菈絲丝滋斐昂麗丽茉崔蘿萝奎鄧邓柏梭狄笛迦珈嘉庫鈞伍祖慈彻徹岡冈冯馮赔焦楚詩诗溫漢赫馬邱森戈伦朵璐璃圖翰勃拜賓貢贡喀魁謝席奧"];

    private static readonly string[] Verbs =
        ["表示", "指出", "認為", "认为", "強調", "强调", "透露", "介绍", "介紹", "告诉", "告訴", "说", "說", "称", "稱", "宣布", "宣佈", "出生", "逝世", "当选", "當選", "获得", "獲得", "出席", "会见", "會見", "致辞", "致辭", "签署", "簽署", "主持", "担任", "擔任", "回应", "回應", "呼吁", "呼籲", "坦言", "警告", "写道", "寫道", "補充", "补充"];

    private static readonly string[] Saying = ["说", "說", "表示", "指出", "认为", "認為", "强调", "強調", "女士", "先生"];

    private static readonly string[] Places =
        ["市", "州", "省", "县", "縣", "河", "山", "岛", "島", "区", "區", "镇", "鎮", "湖", "海", "城", "港", "街", "路", "人", "语", "語", "大学", "大學", "公司", "队", "隊", "国", "國", "半岛", "半島", "帝", "王国", "王國", "王朝", "族", "教", "军", "軍", "派", "报", "報", "机场", "機場", "银行", "銀行", "学院", "學院", "地区", "地區", "郡", "群岛", "群島", "海峡", "海峽", "主义", "主義", "集团", "集團", "谷", "堡"];

    // Spelled as names are, and none.
    private static readonly string[] Words = ["高尔夫", "高爾夫", "加勒比", "伊斯兰", "伊斯蘭", "奥斯卡", "奧斯卡", "马拉松", "馬拉松", "奥林匹", "奧林匹", "摩托", "许多", "許多", "伊朗", "罗马", "羅馬", "希腊", "希臘", "科学", "科學", "哈佛", "沙特", "巴拿马", "特别", "特別", "基督", "基本", "马上", "法西斯", "安全", "哥特", "阿拉伯", "拉丁", "巴洛克", "巴士", "古典", "夏威夷"];

    private static readonly HashSet<char> BeforePlaces = [.. "在於于到从從往至赴抵"];

    /// <summary>Start and end of each name, in order.</summary>
    public static IEnumerable<(int Start, int End)> Find(FieldReading field, LanguagePack pack)
    {
        var text = field.Text;
        var names = PersonNames.Of("zh");
        for (var start = 0; start < text.Length;)
        {
            if (char.IsAsciiLetterUpper(text[start]) && LatinNames.At(text, start) is var western && western > 0)
            {
                yield return (start, western);
                start = western;
                continue;
            }

            if (Scripts.Of(text[start]) != Script.Han)
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && (Spelling.Contains(text[end]) || (text[end] is '·' or '・' or '•' or '‧' && end > start && end + 1 < text.Length && Spelling.Contains(text[end + 1]))))
            {
                end++;
            }

            if (end - start is >= ShortestForeign - 1 and <= LongestForeign && IsForeign(field, start, end, names))
            {
                yield return (start, end);
                if (Latin(text, end) is var latin && latin > 0)
                {
                    yield return (end + 1, latin);
                }

                start = end;
                continue;
            }

            if (Own(text, start, pack) is var own && own > start)
            {
                yield return (start, own);
                start = own;
                continue;
            }

            start = Math.Max(start + 1, end > start + ShortestForeign ? end : start + 1);
        }
    }

    // 朱婷（Jutting）: the name once more, in its own letters.
    private static int Latin(string text, int end)
    {
        if (end + 2 >= text.Length || text[end] is not ('（' or '(') || !char.IsAsciiLetterUpper(text[end + 1]))
        {
            return 0;
        }

        var to = end + 1;
        while (to < text.Length && to - end < 40 && (char.IsLetter(text[to]) || text[to] is ' ' or '.' or '-' or '\''))
        {
            to++;
        }

        return to < text.Length && text[to] is '）' or ')' ? to : 0;
    }

    private static bool IsForeign(FieldReading field, int start, int end, PersonNames names)
    {
        var text = field.Text;
        var word = text[start..end];
        if (Array.Exists(Words, other => word.StartsWith(other, StringComparison.Ordinal)) || names.IsPlace(word, "zh") || (end - start > 3 && names.IsPlace(word[..3], "zh")))
        {
            return false;
        }

        if (Array.Exists(Places, place => string.CompareOrdinal(text, end, place, 0, place.Length) == 0) || IsOther(field, start, end))
        {
            return false;
        }

        // Two such characters are an ordinary word more often: 马上说.
        if (end - start < ShortestForeign)
        {
            return (start == 0 || Scripts.Of(text[start - 1]) != Script.Han) && Array.Exists(Saying, verb => string.CompareOrdinal(text, end, verb, 0, verb.Length) == 0);
        }

        var hasDot = text.AsSpan(start, end - start).IndexOfAny("·・•‧") > 0;
        var isBehindPlaceWord = start > 0 && BeforePlaces.Contains(text[start - 1]);
        var isSpeaking = Array.Exists(Verbs, verb => string.CompareOrdinal(text, end, verb, 0, verb.Length) == 0);
        var isBracketed = end < text.Length && text[end] is '（' or '(' && end + 1 < text.Length && char.IsAsciiLetterUpper(text[end + 1]);
        return hasDot || isSpeaking || (!isBehindPlaceWord && (isBracketed || end - start is 3 or 4));
    }

    private static bool IsOther(FieldReading field, int start, int end)
    {
        foreach (var kind in (ReadOnlySpan<PhraseKind>)[PhraseKind.Country, PhraseKind.NotCountry, PhraseKind.Company, PhraseKind.Institution, PhraseKind.Organisation, PhraseKind.Title])
        {
            if (field.Overlapping(kind, start, end) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // A family name, one or two characters, and a verb of speaking or doing: 顾沛然表示.
    private static int Own(string text, int start, LanguagePack pack)
    {
        if (start > 0 && Scripts.Of(text[start - 1]) == Script.Han)
        {
            return start;
        }

        foreach (var surname in pack.Names.Surnames)
        {
            if (string.CompareOrdinal(text, start, surname, 0, surname.Length) != 0)
            {
                continue;
            }

            for (var given = 2; given >= 1; given--)
            {
                var end = start + surname.Length + given;
                if (end <= text.Length && Array.Exists(Verbs, verb => string.CompareOrdinal(text, end, verb, 0, verb.Length) == 0) && AllHan(text, start, end))
                {
                    return end;
                }
            }
        }

        return start;
    }

    private static bool AllHan(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Scripts.Of(text[i]) != Script.Han)
            {
                return false;
            }
        }

        return true;
    }
}
