namespace DigestBot.Reading;

/// <summary>Authors as RSS writes them: "name", "mail", "mail (name)", "name (mail)", "name &lt;mail&gt;".</summary>
internal static class AuthorText
{
    private const int LongestName = 200;

    /// <returns>Null when nothing is left of it.</returns>
    public static FeedAuthor? Parse(string? text)
    {
        var line = HtmlText.Collapse(HtmlEntities.Decode(text ?? ""));
        if (line.Length is 0 or > 2 * LongestName)
        {
            return null;
        }

        var email = FindEmail(line);
        if (email is null)
        {
            return Of(Unquote(StripTags(line)), email: null);
        }

        var name = line.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase).Replace(email, "", StringComparison.Ordinal);
        foreach (var empty in (ReadOnlySpan<string>)["()", "[]", "<>"])
        {
            name = name.Replace(empty, "", StringComparison.Ordinal); // what stood around the address
        }

        return Of(Unquote(StripTags(name)), email);
    }

    /// <returns>Null when there is neither.</returns>
    public static FeedAuthor? Of(string? name, string? email)
    {
        var tidyName = string.IsNullOrWhiteSpace(name) ? null : HtmlText.Collapse(name);
        var tidyEmail = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        return string.IsNullOrEmpty(tidyName) && tidyEmail is null ? null : new FeedAuthor(string.IsNullOrEmpty(tidyName) ? null : tidyName, tidyEmail);
    }

    private static string? FindEmail(string line)
    {
        var at = line.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0)
        {
            return null;
        }

        var start = at;
        while (start > 0 && IsMailCharacter(line[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < line.Length && IsMailCharacter(line[end]))
        {
            end++;
        }

        var email = line[start..end].TrimEnd('.');
        return start < at && email.IndexOf('.', at - start) > at - start + 1 ? email : null;
    }

    private static bool IsMailCharacter(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';

    private static string StripTags(string text) => text.Contains('<', StringComparison.Ordinal) ? HtmlText.Line(text).Replace('<', ' ').Replace('>', ' ') : text;

    private static string Unquote(string text)
    {
        var name = text.Trim(' ', ',', ';', '"', '<', '>');
        while (name is ['(', .., ')'])
        {
            name = name[1..^1].Trim(' ', '"');
        }

        return name.Trim(' ', '"', '-', ',');
    }
}
