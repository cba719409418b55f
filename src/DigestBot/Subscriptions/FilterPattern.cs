using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace DigestBot.Subscriptions;

/// <summary>
/// Regular expressions that strangers may give: of limited length, without counts that blow them up, matched in linear time
/// (<see cref="RegexOptions.NonBacktracking"/>), on a limited part of a text.
/// </summary>
public static partial class FilterPattern
{
    /// <summary>The longest pattern, in characters.</summary>
    public const int MaxLength = 200;

    private const int MaxText = 2000;
    private const int Kept = 1000; // compiled ones; forgotten all at once, which is rare and simple
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a pattern, in a sentence of the regular expression engine's (English); null = nothing.</summary>
    public static string? Problem(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (pattern.Length is 0 or > MaxLength)
        {
            return $"A pattern has 1 to {MaxLength} characters.";
        }

        if (LongCount().IsMatch(pattern))
        {
            return "A count in braces is at most 99.";
        }

        try
        {
            _ = new Regex(pattern, Options, Limit).IsMatch(string.Empty);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
    }

    /// <summary>Whether a pattern matches within a text. One that takes too long does not.</summary>
    public static bool Matches(string pattern, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Compiled.Count >= Kept)
        {
            Compiled.Clear();
        }

        var regex = Compiled.GetOrAdd(pattern, static p => new Regex(p, Options, Limit));
        try
        {
            return regex.IsMatch(text.AsSpan(0, Math.Min(text.Length, MaxText)));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{[^}]*\d{3,}", RegexOptions.None, 1000)]
    private static partial Regex LongCount();
}
