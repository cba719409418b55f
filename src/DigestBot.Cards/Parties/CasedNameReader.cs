namespace DigestBot.Cards.Parties;

/// <summary>Reads names in scripts with capitals: a run of two to four capitalised words beside a title.</summary>
internal static class CasedNameReader
{
    private const int MostWordsBetween = 14;
    private const int MostNames = 4;

    /// <summary>The name behind a title: "Minister of Telecommunications and Mass Media Igor Shchegolev".</summary>
    /// <returns>Start and end of the name; both 0 when there is none.</returns>
    public static (int Start, int End) After(NameWords words, int titleEnd)
    {
        var end = titleEnd;
        var direct = true;
        var comma = false;
        for (var count = 0; count < MostWordsBetween; count++)
        {
            var start = end;
            if (start < words.Text.Length && words.Text[start] == ',')
            {
                if (comma)
                {
                    break;
                }

                comma = true;
                start++;
            }

            var gap = start;
            while (start < words.Text.Length && words.Text[start] is ' ' or '\u00A0')
            {
                start++;
            }

            if (!words.IsSpace(gap, start))
            {
                break;
            }

            end = words.EndOfWord(start);
            switch (words.KindOf(start, end))
            {
                case NameWord.Name:
                    var run = Run(words, start, end);
                    if (!direct && run.End + 1 < words.Text.Length && words.Text[run.End] == ',' && Speaker(words, run.End + 1) is var (from, to) && to > 0)
                    {
                        return (from, to); // "Leiter der Sektion Notruf, Reto Zurfluh"
                    }

                    var enough = run.Names > 1 || (direct && !comma && run.End - start > 2 && !words.IsAdjective(start, run.End));
                    return enough ? (start, run.End) : default;
                case NameWord.Office or NameWord.Particle:
                    direct = false;
                    break;
                default:
                    return default;
            }
        }

        return default;
    }

    /// <summary>The name right behind a word such as "said": two words at least.</summary>
    /// <returns>Start and end of the name; both 0 when there is none.</returns>
    public static (int Start, int End) Speaker(NameWords words, int from)
    {
        var start = from;
        while (start < words.Text.Length && words.Text[start] is ' ' or '\u00A0')
        {
            start++;
        }

        var end = words.IsSpace(from, start) ? words.EndOfWord(start) : start;
        return end > start && words.KindOf(start, end) == NameWord.Name && Run(words, start, end) is { Names: > 1 } run ? (start, run.End) : default;
    }

    /// <summary>The name before a title: "Solène Vauthier-Dumas, directrice de la réglementation".</summary>
    /// <returns>Start and end of the name; both 0 when there is none.</returns>
    public static (int Start, int End) Before(NameWords words, int titleStart)
    {
        var index = titleStart;
        for (var count = 0; count < 4 && index > 2; count++)
        {
            if (words.Text[index - 1] == ' ' && words.Text[index - 2] == ',')
            {
                return RunBack(words, index - 2);
            }

            if (words.Text[index - 1] != ' ')
            {
                break;
            }

            var start = words.StartOfWord(index - 1);
            if (words.KindOf(start, index - 1) is not (NameWord.Office or NameWord.Particle))
            {
                break;
            }

            index = start;
        }

        return default;
    }

    private static (int End, int Names) Run(NameWords words, int start, int end)
    {
        var names = 1;
        var last = end;
        var next = end;
        while (names < MostNames)
        {
            var from = next;
            while (next < words.Text.Length && words.Text[next] is ' ' or '\u00A0')
            {
                next++;
            }

            // "J.P. Morgan": initials may stand together.
            if (next > from ? !words.IsSpace(from, next) : words.Text[from - 1] != '.')
            {
                break;
            }

            var wordEnd = words.EndOfWord(next);
            var kind = words.KindOf(next, wordEnd);
            if (kind == NameWord.Name)
            {
                names++;
                last = wordEnd;
            }
            else if (kind != NameWord.Particle)
            {
                break;
            }

            next = wordEnd;
        }

        return (last, names);
    }

    private static (int Start, int End) RunBack(NameWords words, int end)
    {
        var first = end;
        var names = 0;
        var index = end;
        while (names < MostNames)
        {
            var start = words.StartOfWord(index);
            var kind = words.KindOf(start, index);
            if (kind == NameWord.Name)
            {
                names++;
                first = start;
            }
            else if (kind != NameWord.Particle || names == 0)
            {
                break;
            }

            if (start < 2 || words.Text[start - 1] != ' ')
            {
                break;
            }

            index = start - 1;
        }

        return names > 1 ? (first, end) : default;
    }
}
