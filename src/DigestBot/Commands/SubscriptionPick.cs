using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DigestBot.Subscriptions;

namespace DigestBot.Commands;

/// <summary>Which subscription somebody means: by its number in the chat's list, by its id on a button, or the only one.</summary>
internal static class SubscriptionPick
{
    private const int IdLength = 12;

    /// <summary>The id of a subscription that a request makes: the same when the request comes twice.</summary>
    public static string NewId(CommandRequest request)
    {
        var name = string.Join('|', request.Channel, request.Chat, request.Id);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..IdLength];
    }

    /// <summary>Reads the first word of arguments as a subscription, if it is one.</summary>
    /// <returns>The subscription, null when none is meant or it is not clear which; and the other words.</returns>
    public static (Subscription? Subscription, string Others) From(IReadOnlyList<Subscription> all, string arguments)
    {
        var words = arguments.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return (all.Count == 1 ? all[0] : null, string.Empty);
        }

        var named = int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && words[0].Length < 4
            ? all.ElementAtOrDefault(number - 1)
            : all.FirstOrDefault(s => s.Id == words[0]);
        return named is not null || IsReference(words[0]) ? (named, words.ElementAtOrDefault(1) ?? string.Empty) : (all.Count == 1 ? all[0] : null, arguments);
    }

    /// <summary>Asks which of a chat's subscriptions is meant.</summary>
    /// <param name="call">Who is asked.</param>
    /// <param name="all">What the chat has.</param>
    /// <param name="example">A command that names one.</param>
    public static CommandReply Which(CommandCall call, IReadOnlyList<Subscription> all, string example) =>
        call.Say(all.Count == 0 ? [call.Replies.NoSubscriptions] : [.. all.Select((s, n) => Wording.Line(s, n + 1, call.Texts)), example]);

    private static bool IsReference(string word) => word.Length is < 4 or IdLength && word.All(char.IsAsciiHexDigitLower) && word.Any(char.IsAsciiDigit);
}
