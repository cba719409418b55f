using DigestBot.Cards.Text;

namespace DigestBot.Cards.Headlines;

/// <summary>Makes a headline of the sentence of the lead that says who did what.</summary>
internal static class LeadClause
{
    private const int ShortestClause = 30;
    private const int LongestSubject = 60;
    private const int LongestSentence = 2000;
    private const int LongestOffice = 100;

    /// <summary>The headline, or null when no sentence of the lead names enough parties.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="parties">Who was found in it.</param>
    /// <param name="fewestParties">How many places of a sentence must name somebody; 0 takes the first sentence when none does.</param>
    public static string? Of(ArticleReading reading, IReadOnlyList<Party> parties, int fewestParties)
    {
        var text = reading.Text.Text;
        var named = parties.Where(party => party.Kind is not PartyKind.Person).SelectMany(party => party.Mentions).Where(mention => mention.Field == TextField.Text && reading.IsNews(TextField.Text, mention.Start))
            .Select(mention => mention.Start).Distinct().Order().ToArray();
        var sentences = reading.Text.Sentences.Where(sentence => sentence.End > reading.Lead.Start && sentence.Start < reading.Lead.End)
            .Select(sentence => new Sentence(Math.Max(sentence.Start, reading.Lead.Start), Math.Min(sentence.End, reading.Lead.End)))
            .Where(sentence => LeadFinder.IsReal(text, sentence)).ToArray();
        foreach (var sentence in sentences)
        {
            if (!IsSpeech(text, sentence) && named.Count(start => start >= sentence.Start && start < sentence.End) >= Math.Max(fewestParties, 1))
            {
                return Shorten(reading, parties, sentence, named);
            }
        }

        return fewestParties > 0 ? null
            : sentences.Length > 0 ? Shorten(reading, parties, sentences[0], named)
            : reading.Lead.Length > 0 ? Shorten(reading, parties, reading.Lead, named) : null;
    }

    // „…, powiedziała: what somebody said is not what happened.
    private static bool IsSpeech(string text, Sentence sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        return Quotes.Opens(words[0]) || words.IndexOfAny("”»") is var close && close >= 0 && words[..close].IndexOfAny("“«„") < 0;
    }

    private static string Shorten(ArticleReading reading, IReadOnlyList<Party> parties, Sentence sentence, int[] named)
    {
        var text = reading.Text.Text;
        var length = Math.Min(sentence.Length, LongestSentence);
        var words = OneLine(text.Substring(sentence.Start, length)).TrimEnd('.', '。', '।');
        if (words.Length <= HeadlineCleaner.Longest)
        {
            return words;
        }

        if (WithoutOffice(reading, parties, sentence) is { } bare)
        {
            return bare;
        }

        words = Abbreviated(words);
        if (words.Length <= HeadlineCleaner.Longest)
        {
            return words;
        }

        if (Reported(words, reading.Pack.File.Announces) is { } reported)
        {
            return HeadlineCleaner.Cut(reported);
        }

        return reading.Pack.IsVerbLast ? SubjectAndEnd(words, [.. named.Where(start => start >= sentence.Start).Select(start => start - sentence.Start)]) : HeadlineCleaner.Cut(words);
    }

    /// <summary>"The deputy minister of transport and infrastructure N. N. opened …": the name alone where it makes room for all the rest.</summary>
    private static string? WithoutOffice(ArticleReading reading, IReadOnlyList<Party> parties, Sentence sentence)
    {
        var text = reading.Text.Text;
        var name = parties.Where(party => party.Kind == PartyKind.Person).SelectMany(party => party.Mentions)
            .Where(mention => mention.Field == TextField.Text && mention.Start > sentence.Start && mention.Start < sentence.End).MinBy(mention => mention.Start);
        if (name is null || name.Start - sentence.Start > LongestOffice || text.AsSpan(sentence.Start, name.Start - sentence.Start).IndexOfAny(",;:(") >= 0
            || !reading.Text.All(PhraseKind.Title).Any(title => title.Start >= sentence.Start && title.End <= name.Start))
        {
            return null;
        }

        var words = OneLine(text[name.Start..Math.Min(sentence.End, name.Start + LongestSentence)]).TrimEnd('.', '。', '।');
        return words.Length <= HeadlineCleaner.Longest ? words : null;
    }

    /// <summary>"European Emergency Number Association (EENA)" is EENA where there is no room for both.</summary>
    private static string Abbreviated(string words)
    {
        var open = words.IndexOf(" (", StringComparison.Ordinal);
        var close = open > 0 ? words.IndexOf(')', open) : -1;
        if (close < 0 || close - open > 13 || words[(open + 2)..close] is not { Length: > 2 } acronym || !acronym.All(char.IsLetter) || !char.IsUpper(acronym[^1]))
        {
            return words;
        }

        // The name begins at the word that begins as its abbreviation does.
        var start = words.AsSpan(0, open).IndexOf(acronym[0]);
        while (start > 0 && char.IsLetter(words[start - 1]))
        {
            var next = words.AsSpan(start + 1, open - start - 1).IndexOf(acronym[0]);
            start = next < 0 ? -1 : start + 1 + next;
        }

        var isName = start >= 0 && open - start > 2 * acronym.Length && words.AsSpan(start, open - start).IndexOfAny(",;:") < 0;
        return isName ? words[..start] + acronym + words[(close + 1)..] : words;
    }

    /// <summary>"The ministry informs the public that Cameroon now has …": what was said is the news.</summary>
    private static string? Reported(string words, string[] announces)
    {
        foreach (var form in announces)
        {
            var at = words.IndexOf(form + " ", StringComparison.OrdinalIgnoreCase);
            var clause = at > 0 && at < HeadlineCleaner.Longest ? words[(at + form.Length + 1)..] : "";
            if (clause.Length >= ShortestClause)
            {
                return char.ToUpperInvariant(clause[0]) + clause[1..];
            }
        }

        return null;
    }

    /// <summary>
    /// Where the verb comes last, a sentence cut behind says nothing: the subject up to its comma or particle, by its abbreviation if it
    /// has one, and then the end from the name of a party or a clause on.
    /// </summary>
    private static string SubjectAndEnd(string words, int[] named)
    {
        var subjectEnd = SubjectEnd(words);
        var subject = words[..subjectEnd].TrimEnd(',', '、', ' ');
        var open = subject.LastIndexOfAny(['(', '（']);
        if (open > 0 && subject.EndsWith(')') | subject.EndsWith('）') && subject.Length - open is > 3 and < 14)
        {
            subject = subject[(open + 1)..^1];
        }

        var room = HeadlineCleaner.Longest - subject.Length - 3;
        var earliest = Math.Max(subjectEnd, words.Length - room);
        var start = named.FirstOrDefault(place => place >= earliest && place < words.Length - ShortestClause);
        if (start == 0)
        {
            var comma = words.IndexOfAny([',', '、'], earliest);
            start = comma > 0 && comma < words.Length - (2 * ShortestClause) ? comma + 1 : earliest;
            while (start < words.Length - 1 && !StartsWord(words, start))
            {
                start++;
            }
        }

        return (subject.Length > 0 ? subject + " … " : "… ") + words[start..].TrimStart();
    }

    private static bool StartsWord(string words, int start) =>
        Scripts.IsSpaceless(Scripts.Of(words[start])) ? Scripts.IsBoundary(words, start) && !char.IsLowSurrogate(words[start]) : words[start - 1] == ' ';

    private static int SubjectEnd(string words)
    {
        for (var i = 1; i < LongestSubject && i + 1 < words.Length; i++)
        {
            if (words[i] is ',' or '、' || (words[i] is 'は' or 'が' && Scripts.Of(words[i - 1]) != Script.Hiragana)
                || (words[i] is '은' or '는' or '이' or '가' && words[i + 1] == ' ') || (words[i] == 'न' && words[i + 1] == 'े' && words[i - 1] == ' '))
            {
                return words[i] is ',' or '、' ? i : words[i] == 'न' ? i + 2 : i + 1;
            }
        }

        return 0;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
