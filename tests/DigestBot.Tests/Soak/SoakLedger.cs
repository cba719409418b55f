using System.Globalization;
using System.Text.RegularExpressions;

namespace DigestBot.Tests.Soak;

/// <summary>Who got which story, and how often.</summary>
internal sealed partial class SoakLedger
{
    private readonly Dictionary<(string Chat, int Story), int> _told = [];
    private readonly Dictionary<(string Chat, string Stories), int> _messages = [];

    /// <summary>A mark that makes a story known in whatever message it stands.</summary>
    public static string MarkOf(int story) => string.Create(CultureInfo.InvariantCulture, $"nr{story:0000}");

    /// <summary>The stories of a text, each once.</summary>
    public static IReadOnlyList<int> StoriesIn(string text) =>
        [.. Mark().Matches(text).Select(m => int.Parse(m.ValueSpan[2..], CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>Notes a message that the platform took.</summary>
    public void Took(string chat, string text)
    {
        var stories = StoriesIn(text);
        var key = (chat, string.Join('+', stories));
        _messages[key] = _messages.GetValueOrDefault(key) + 1;
        foreach (var story in stories)
        {
            _told[(chat, story)] = _told.GetValueOrDefault((chat, story)) + 1;
        }
    }

    /// <summary>Messages that came again.</summary>
    public int Doubled => _messages.Values.Sum(n => n - 1);

    /// <summary>Stories that a chat has in two different messages: queued twice, which no doubt excuses.</summary>
    public int Repeated => _messages.Keys.SelectMany(m => m.Stories.Split('+'), static (m, story) => (m.Chat, story)).GroupBy(t => t).Count(g => g.Key.story.Length > 0 && g.Count() > 1);

    /// <summary>Stories that a chat does not have.</summary>
    public IReadOnlyList<(string Chat, int Story)> Missing(IEnumerable<string> chats, int stories) =>
        [.. chats.SelectMany(_ => Enumerable.Range(1, stories), static (chat, story) => (chat, story)).Where(t => !_told.ContainsKey(t))];

    [GeneratedRegex(@"\bnr\d{4}\b", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Mark();
}
