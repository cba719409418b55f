using System.Globalization;
using DigestBot.Digests.Formats;
using DigestBot.Feeds;

namespace DigestBot.Commands;

/// <summary><c>feeds [page]</c>: whom the bot reads.</summary>
public sealed class FeedsCommand(FeedCatalogue catalogue) : ICommand
{
    private const int PageSize = 20;

    /// <inheritdoc/>
    public string Name => "feeds";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var feeds = catalogue.Load().Where(f => f.Enabled).OrderBy(f => f.Country, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal).ToList();
        var last = Math.Max(0, (feeds.Count - 1) / PageSize);
        var page = Math.Min(last, int.TryParse(call.Arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0);
        List<ReplyButton?> buttons = [page > 0 ? Turn("«", page - 1) : null, page < last ? Turn("»", page + 1) : null];
        var row = buttons.OfType<ReplyButton>().ToList();
        return Task.FromResult(call.Say([.. feeds.Skip(page * PageSize).Take(PageSize).Select(f => Line(f, call))]) with
        {
            Title = call.Texts.Fill(call.Replies.Feeds, feeds.Count),
            Buttons = row.Count > 0 ? [row] : [],
        });
    }

    private static string Line(FeedSource feed, CommandCall call) => $"{Icons.Flag(feed.Country)} {feed.NameFor(call.Texts.Language)} · {feed.Id}".TrimStart();

    private ReplyButton? Turn(string label, int page) => ButtonAction.Button(label, Name, page.ToString(CultureInfo.InvariantCulture));
}
