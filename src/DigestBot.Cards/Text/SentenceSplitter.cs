using System.Runtime.InteropServices;

namespace DigestBot.Cards.Text;

/// <summary>A sentence, as indexes into the text it stands in.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sentence(int Start, int End)
{
    /// <summary>Length in code units.</summary>
    public int Length => End - Start;
}

/// <summary>Cuts a text into sentences: at full stops that end one, and at line breaks that end a paragraph.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vs", "gen", "col", "lt", "sen", "rep", "gov", "hon", "eng", "inc", "ltd", "co", "corp",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "art", "pp", "fig", "approx", "dept", "u.s", "u.k",
        "г", "гг", "ст", "п", "им", "тыс", "млн", "млрд", "руб", "ул", "д", "др", "т.д", "т.п", "т.е", "см", "ред", "акад", "проф", "р", "грн",
        "sr", "sra", "dra", "ing", "lic", "art", "núm", "ene", "abr", "ago", "dic", "exmo", "av", "eng", "nr", "z.b", "bzw", "ca", "usw", "abs", "bd",
        "mio", "mrd", "m", "mm", "mme", "mlle", "janv", "févr", "avr", "juil", "déc", "sig", "dott", "on", "avv", "ul", "ust", "poz", "godz", "tzw",
        "tys", "mln", "mld", "hab", "min", "maks", "vb", "yrd", "doç", "av", "bpk", "ibu", "tgl", "jl", "dll", "dra", "ir", "h", "कि.मी", "डॉ", "श्री",
    };

    /// <summary>The sentences in order; white space around them is left out.</summary>
    public static List<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EndsParagraph(text, i))
            {
                Add(text, start, i, sentences);
                start = i + 1;
            }
            else if (EndsSentence(text, i))
            {
                var end = i + 1;
                while (end < text.Length && IsCloser(text[end]))
                {
                    end++;
                }

                Add(text, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static void Add(string text, int start, int end, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new Sentence(start, end));
        }
    }

    // A hard-wrapped line goes on in small letters.
    private static bool EndsParagraph(string text, int i) =>
        text[i] == '\n' && (i + 1 >= text.Length || !char.IsLower(text[i + 1]));

    private static bool EndsSentence(string text, int i) => text[i] switch
    {
        '。' or '！' or '？' or '।' or '؟' or '۔' => true,
        '!' or '?' or '…' => Goes(text, i + 1),
        '.' => Goes(text, i + 1) && !IsAbbreviation(text, i),
        _ => false,
    };

    /// <summary>Whether a new sentence may begin behind a stop: white space, then no small letter.</summary>
    private static bool Goes(string text, int index)
    {
        var i = index;
        var limit = Math.Min(text.Length, index + 8);
        while (i < limit && IsCloser(text[i]))
        {
            i++;
        }

        if (i >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[i]))
        {
            return false;
        }

        limit = Math.Min(text.Length, i + 8);
        while (i < limit && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '«' or '“' or '„' or '(' or '-' or '–' or '—'))
        {
            i++;
        }

        return i >= text.Length || !char.IsLower(text[i]);
    }

    private static bool IsCloser(char c) => c is '"' or '”' or '»' or '’' or '\'' or ')' or ']' or '」' or '』' or '）' or '.' or '!' or '?' or '…';

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && dot - start < 8 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.' || Scripts.IsWord(text[start - 1])))
        {
            start--;
        }

        var word = text.AsSpan(start, dot - start);
        if (word.Length == 0)
        {
            return false;
        }

        // An initial, a numbered day ("14. Januar"), or a word that is known to be cut.
        return (word.Length == 1 && char.IsUpper(word[0]))
            || (word.Length <= 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]))
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
