using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds Japanese names by family name and length, and foreign ones by the dot between their katakana.</summary>
internal static class JapanesePersonFinder
{
    private const int LongestGiven = 3;
    private const int ShortestPart = 2;

    // What stands behind a name of one word.
    private static readonly string[] Honorifics = ["さん", "氏", "選手", "監督", "容疑者", "被告", "議員", "教授", "博士", "先生", "君", "ちゃん", "様", "殿", "首相", "大統領", "元首相", "前首相", "大佐", "中佐", "少佐", "大尉", "中尉", "少尉", "将軍", "元帥", "提督", "皇帝", "教皇", "法王", "夫人", "夫妻", "兄弟", "卿", "社長", "会長", "頭取", "委員長", "長官", "事務総長"];

    /// <summary>Start and end of each name, in order.</summary>
    public static IEnumerable<(int Start, int End)> Find(FieldReading field, LanguagePack pack)
    {
        var text = field.Text;
        var names = PersonNames.Of("ja");
        for (var start = 0; start < text.Length;)
        {
            var script = Scripts.Of(text[start]);
            var end = start + 1;
            if (script == Script.Katakana)
            {
                end = EndOfKatakana(text, start, out var parts);
                if ((parts > 1 && !IsOther(field, start, end)) || (parts == 1 && end - start >= ShortestPart && Behind(text, end, Honorifics)))
                {
                    yield return (start, end);
                }
            }
            else if (script == Script.Han)
            {
                while (end < text.Length && Scripts.Of(text[end]) == Script.Han)
                {
                    end++;
                }

                if (Kanji(text, start, end, names, pack) is var (from, to) && to > 0)
                {
                    yield return (from, to);
                }
            }

            start = end;
        }
    }

    private static int EndOfKatakana(string text, int start, out int parts)
    {
        parts = 1;
        var end = start;
        var part = start;
        while (end < text.Length && (Scripts.Of(text[end]) == Script.Katakana || text[end] is '・' or '＝' or 'ー'))
        {
            if (text[end] is '・' or '＝')
            {
                if (end - part < ShortestPart || end + 1 >= text.Length || Scripts.Of(text[end + 1]) != Script.Katakana)
                {
                    break;
                }

                parts++;
                part = end + 1;
            }

            end++;
        }

        return Math.Max(end, start + 1);
    }

    // A country, city or company in it, or a noun of things behind it, makes it another name.
    private static bool IsOther(FieldReading field, int start, int end)
    {
        if (end < field.Text.Length && "社駅線号型式賞杯島川山湖州市県区町村城語人系派軍隊党店館園店会誌紙版盤曲展祭戦紀法".Contains(field.Text[end], StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var kind in (ReadOnlySpan<PhraseKind>)[PhraseKind.Country, PhraseKind.Company, PhraseKind.Institution, PhraseKind.Organisation])
        {
            if (field.Overlapping(kind, start, end) is not null)
            {
                return true;
            }
        }

        var words = field.Text.AsSpan(start, end - start);
        foreach (var thing in (ReadOnlySpan<string>)["・オブ・", "・アンド・", "・ザ・", "・フォー・", "・イン・", "リーグ", "カップ", "クラブ", "チーム", "グループ", "センター", "ホテル", "ショー", "ラジオ", "テレビ", "ミュージック", "レコード", "シティ", "パーク", "タワー", "システム", "サービス", "プロジェクト", "スタジアム", "シリーズ", "ゲーム", "ホール", "オリンピ", "ディレクター", "コミッティー", "デジタル", "リミテッド", "ジャパン", "キャピタル", "ツアー", "アンカー", "クリスチャン", "カントリー", "フォント", "カンファレンス", "トーナメント", "セミナー", "アカデミー", "エンジン", "ソフト", "アジア", "アメリカ", "ヨーロッパ", "アフリカ", "インターナショナル", "コレクション", "マガジン", "プロレス", "バスケット", "サッカー", "ラグビー", "ファルコンズ", "イーグルス", "ペイトリオッツ", "ライオンズ", "タイガース", "ジャイアンツ", "シネマ", "シアター", "ストリート", "エアライン", "スクール", "ハウス", "バンド", "ワールド", "アワード", "フェスティバル", "ユナイテッド", "ロード", "オペラ", "アルバム", "ロック", "モーター"])
        {
            if (words.Contains(thing, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return words.StartsWith("ザ・", StringComparison.Ordinal);
    }

    private static (int Start, int End) Kanji(string text, int start, int end, PersonNames names, LanguagePack pack)
    {
        var last = end;
        var isHonoured = Behind(text, end, Honorifics);
        foreach (var title in (ReadOnlySpan<string>)["首相", "大統領", "総理", "選手", "監督", "議員", "教授", "容疑者", "社長", "会長", "知事", "市長", "大臣", "氏", "投手", "捕手", "外野手", "内野手", "被告", "博士", "将軍", "天皇", "親王", "夫妻", "夫人", "役", "作", "著", "画"])
        {
            if (end - start > title.Length + 1 && text.AsSpan(start, end - start).EndsWith(title))
            {
                last = end - title.Length;
                isHonoured = title.Length > 1 || title == "氏";
                break;
            }
        }

        if (!isHonoured && pack.EndOfTitle(text.AsSpan(start, end - start)) is var office && office > 1 && end - start > office + 1)
        {
            (last, isHonoured) = (end - office, true);
        }

        for (var length = Math.Min(3, last - start - 1); length >= 1; length--)
        {
            if (!IsSurname(text[start..(start + length)], names, pack))
            {
                continue;
            }

            var given = last - start - length;
            if (given is 0 or > LongestGiven || pack.OfficeWords.Contains(text[start..last]))
            {
                continue;
            }

            var isGiven = names.IsGiven(text[(start + length)..last], "ja");
            if (isGiven || isHonoured || (length == 2 && given == 3 && text[last - 1] is '郎' or '子' or '夫' or '美') || (length == 3 && given == 2 && !IsPlaceOrThing(text[last - 1])) || (length == 2 && given == 2 && !IsPlaceOrThing(text[last - 1])))
            {
                return (start, last);
            }
        }

        // 湯浅は: a family name that is no place, alone before the particle of who it is about.
        if (end - start == 2 && IsSurname(text[start..end], names, pack) && !names.IsPlace(text[start..end], "ja") && !IsPlaceOrThing(text[end - 1])
            && (start == 0 || text[start - 1] is '。' or '、' or '\n' or '「') && end < text.Length && text[end] is 'は' or 'が' or 'も' or 'ら')
        {
            return (start, end);
        }

        return isHonoured && last - start <= 3 && IsSurname(text[start..last], names, pack) ? (start, last) : default;
    }

    /// <summary>Whether kanji are a family name.</summary>
    public static bool IsSurname(string kanji, PersonNames names, LanguagePack pack) => pack.Surnames.Contains(kanji) || names.IsSurname(kanji, "ja");

    private static bool IsPlaceOrThing(char c) => "市県町村区駅線山川島寺神社城橋港校園館館社党部局省庁会店院所家流派時代国語人大高中小号間内外上下前後地方面場戦軍台通道".Contains(c, StringComparison.Ordinal);

    private static bool Behind(string text, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
