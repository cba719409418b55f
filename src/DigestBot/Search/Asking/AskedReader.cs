namespace DigestBot.Search.Asking;

/// <summary>
/// Reads what somebody typed: <c>words "a phrase" -without prefix* party:RU from:2026-01 to:2026-02-10 action:spectrum lang:es
/// topic:5g feed:ru-mincifry country:MX -party:BR</c>. What is no such thing is searched as words: nothing is an error.
/// </summary>
internal static class AskedReader
{
    private const int MostTyped = 2000; // of 10,000 characters nobody means the last
    private const int MostWords = 32;
    private const int LongestWord = 200;
    private const int MostWordsOfAName = 4;
    private static readonly System.Buffers.SearchValues<char> Quotes = System.Buffers.SearchValues.Create("\"“”„«»");

    /// <summary>The query as a whole: what was typed and what was given beside it.</summary>
    public static Asked Read(StoryQuery query)
    {
        var found = new Finding(query);
        foreach (var piece in Pieces(query.Text.Length > MostTyped ? query.Text[..MostTyped] : query.Text))
        {
            if (!found.Take(piece))
            {
                found.Add(piece);
            }
        }

        return found.Done();
    }

    /// <summary>Takes the text apart at blanks and quotes.</summary>
    private static IEnumerable<Piece> Pieces(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (IsBlank(text[i]))
            {
                i++;
                continue;
            }

            var isNot = text[i] == '-' && i + 1 < text.Length && !IsBlank(text[i + 1]) && text[i + 1] != '-';
            i += isNot ? 1 : 0;
            string? key = null;
            var keyEnd = i;
            while (keyEnd < text.Length && char.IsAsciiLetter(text[keyEnd]))
            {
                keyEnd++;
            }

            if (keyEnd > i && keyEnd + 1 < text.Length && text[keyEnd] == ':' && !IsBlank(text[keyEnd + 1]))
            {
                key = text[i..keyEnd];
                i = keyEnd + 1;
            }

            var close = Quotes.Contains(text[i]) ? text.AsSpan(i + 1).IndexOfAny(Quotes) : -1;
            if (close >= 0)
            {
                yield return new Piece(key, text.Substring(i + 1, close), IsPhrase: true, isNot);
                i += close + 2;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && !IsBlank(text[end]) && !Quotes.Contains(text[end]))
            {
                end++;
            }

            yield return new Piece(key, text[i..end], IsPhrase: false, isNot);
            i = end;
        }
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u3000' or '\u200B';

    private sealed record Piece(string? Key, string Text, bool IsPhrase, bool IsNot);

    /// <summary>What has been found so far.</summary>
    private sealed class Finding(StoryQuery query)
    {
        private readonly List<AskedCondition> _conditions = [];
        private readonly List<Piece> _typed = [];
        private readonly List<AskedWords> _without = [];
        private readonly List<string> _unknownParties = [];
        private DateOnly _from = query.From ?? DateOnly.MinValue;
        private DateOnly _to = query.To ?? DateOnly.MaxValue;

        /// <returns>False when it is just words.</returns>
        public bool Take(Piece piece)
        {
            var isTaken = piece.Key is { } key && (!piece.IsNot || !key.Equals("from", StringComparison.OrdinalIgnoreCase) && !key.Equals("to", StringComparison.OrdinalIgnoreCase))
                && AskedKeys.Take(key, piece.Text, (field, values) => Condition(field, values, piece.IsNot), Between);
            if (!isTaken && piece.Key?.ToLowerInvariant() is "party" or "country")
            {
                _unknownParties.Add(piece.Text);
            }

            return isTaken;
        }

        private void Condition(AskedField field, IReadOnlyCollection<string> values, bool isNot)
        {
            if (isNot)
            {
                _conditions.Add(new AskedCondition(field, values, IsNot: true));
                return;
            }

            // Two parties must both take part; of two languages one will do.
            var same = field is AskedField.Party or AskedField.Country ? -1 : _conditions.FindIndex(c => c.Field == field && !c.IsNot);
            if (same < 0)
            {
                _conditions.Add(new AskedCondition(field, values));
            }
            else
            {
                _conditions[same] = _conditions[same] with { Values = [.. _conditions[same].Values, .. values] };
            }
        }

        private void Between(DateOnly from, DateOnly to) => (_from, _to) = (from > _from ? from : _from, to < _to ? to : _to);

        public void Add(Piece piece)
        {
            if (_typed.Count + _without.Count >= MostWords)
            {
                return;
            }

            var text = piece.Key is null ? piece.Text : piece.Key + " " + piece.Text;
            text = text.Length > LongestWord && !piece.IsPhrase ? text[..LongestWord] : text;
            if (!text.Any(char.IsLetterOrDigit) && !text.Any(char.IsSurrogate))
            {
                return;
            }

            if (piece.IsNot)
            {
                _without.Add(Words(text, piece.IsPhrase, []));
            }
            else if (!_typed.Exists(t => t.Text == text && t.IsPhrase == piece.IsPhrase))
            {
                _typed.Add(piece with { Text = text });
            }
        }

        public Asked Done()
        {
            GivenBeside();
            return new Asked { Words = Grouped(), Without = _without, Conditions = _conditions, UnknownParties = _unknownParties, From = _from, To = _to };
        }

        private void GivenBeside()
        {
            if (query.Parties.Count > 0)
            {
                _conditions.Add(new AskedCondition(AskedField.Party, query.Parties));
            }

            if (query.Language is { } language)
            {
                _conditions.Add(new AskedCondition(AskedField.Language, [language]));
            }

            if (query.Action is { } action)
            {
                _conditions.Add(new AskedCondition(AskedField.Action, [action]));
            }
        }

        /// <summary>Words that together are a party's name in some language are one: all of them, or the party.</summary>
        private List<AskedWords> Grouped()
        {
            var words = new List<AskedWords>();
            for (var i = 0; i < _typed.Count;)
            {
                var (taken, parties) = Name(i);
                words.Add(Words(string.Join(' ', _typed.Skip(i).Take(taken).Select(t => t.Text)), _typed[i].IsPhrase, parties));
                i += taken;
            }

            return words;
        }

        private (int Taken, IReadOnlyList<string> Parties) Name(int at)
        {
            for (var count = Math.Min(MostWordsOfAName, _typed.Count - at); count > 0; count--)
            {
                var pieces = _typed.GetRange(at, count);
                if (count > 1 && pieces.Exists(p => p.IsPhrase))
                {
                    continue;
                }

                if (AskedKeys.Named(string.Join(' ', pieces.Select(p => p.Text))) is { Count: > 0 } parties)
                {
                    return (count, parties);
                }
            }

            return (1, []);
        }

        private static AskedWords Words(string text, bool isPhrase, IReadOnlyList<string> parties)
        {
            var isPrefix = !isPhrase && text.Length > 2 && text[^1] == '*' && char.IsLetterOrDigit(text[^2]);
            return new AskedWords(isPrefix ? text[..^1] : text, isPhrase, isPrefix, parties);
        }
    }
}
