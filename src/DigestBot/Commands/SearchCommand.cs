using System.Globalization;
using DigestBot.Digests;
using DigestBot.Search;

namespace DigestBot.Commands;

/// <summary><c>search query</c>, as <see cref="StoryQuery.Text"/> is written: past stories, the best first, five at a time.</summary>
public sealed class SearchCommand(IStorySearch search, DigestComposer composer) : ICommand
{
    private const int PageSize = 5;
    private const int LastPage = 19;

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel)
    {
        var (page, typed) = Page(call.Arguments);
        if (typed.Length == 0)
        {
            return Task.FromResult(call.Say(call.Replies.SearchHint));
        }

        var hits = search.Find(new StoryQuery { Text = typed, Limit = ((page + 1) * PageSize) + 1 }, cancel);
        var shown = hits.Skip(page * PageSize).Take(PageSize).ToList();
        if (shown.Count == 0)
        {
            return Task.FromResult(call.Say(call.Texts.Fill(call.Texts.Words.NothingFound, typed)));
        }

        var hasMore = hits.Count > (page + 1) * PageSize && page < LastPage;
        List<ReplyButton?> buttons = [page > 0 ? Turn("«", page - 1, typed) : null, hasMore ? Turn("»", page + 1, typed) : null];
        var row = buttons.OfType<ReplyButton>().ToList();
        return Task.FromResult(call.Say("🔎 " + typed) with
        {
            Digest = new Digest { Language = call.Texts.Language, Stories = [.. shown.Select(h => composer.Tell(h.Story, call.Texts.Language))] },
            Buttons = row.Count > 0 ? [row] : [],
        });
    }

    private ReplyButton? Turn(string label, int page, string typed) =>
        ButtonAction.Button(label, Name, string.Create(CultureInfo.InvariantCulture, $"#{page} {typed}"));

    private static (int Page, string Typed) Page(string arguments) =>
        arguments.Split(' ', 2) is [['#', .. var number], var rest] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? (Math.Min(page, LastPage), rest.Trim())
            : (0, arguments);
}
