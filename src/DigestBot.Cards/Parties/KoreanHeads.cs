using DigestBot.Cards.Languages;
using DigestBot.Cards.Text;

namespace DigestBot.Cards.Parties;

/// <summary>Finds names of Korean organisations that are one word with their noun: 세브란스병원, 영화진흥위원회. The noun is inside the word, where no scan of words sees it.</summary>
internal static class KoreanHeads
{
    private const int LongestWord = 24;
    private const int ShortestName = 2;

    // Those that name one organisation; 센터, 그룹 and 보험 are kinds of things.
    private static readonly string[] Heads =
        ["대학교", "대학", "협회", "학회", "연맹", "연합회", "위원회", "재단", "경찰서", "병원", "공단", "진흥원", "평가원", "협의회", "연구소", "연구원", "고등학교", "중학교", "초등학교", "은행", "지법", "고법", "지검", "신문", "일보"];

    // 종합병원 is a kind of hospital.
    private static readonly HashSet<string> Kinds =
        ["종합", "전문", "지방", "국립", "사립", "관련", "소속", "국내", "해외", "민간", "공공", "일반", "대형", "중소", "시중", "중앙", "상업", "투자", "저축", "인터넷", "동물", "요양", "분과", "특별", "자문", "심의", "실무", "부속", "부설", "여자", "지역", "지방공", "명문", "인근", "해당", "주요", "외국", "글로벌", "온라인", "시민", "비영리", "장학", "대책", "징계", "인사", "상임", "소", "시립", "도립", "유명", "일간", "경제"];

    /// <summary>Start and end of each name, its particle left out.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text, LanguagePack pack)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (Scripts.Of(text[start]) != Script.Hangul)
            {
                continue;
            }

            var end = start + 1;
            while (end < text.Length && Scripts.Of(text[end]) == Script.Hangul)
            {
                end++;
            }

            if (end - start <= LongestWord && EndOfName(text[start..end], pack) is var length && length > 0)
            {
                yield return (start, start + length);
            }

            start = end;
        }
    }

    private static int EndOfName(string word, LanguagePack pack)
    {
        foreach (var head in Heads)
        {
            var at = word.LastIndexOf(head, StringComparison.Ordinal);
            var behind = at + head.Length;
            if (at >= ShortestName && (behind == word.Length || pack.NameStops.Contains(word[behind..])) && !Kinds.Contains(word[..at]))
            {
                return behind;
            }
        }

        return 0;
    }
}
