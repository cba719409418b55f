using DigestBot.Digests;
using DigestBot.Search;

namespace DigestBot.Commands;

/// <summary>
/// <c>search query</c>, as <see cref="StoryQuery.Text"/> is written: past stories, the best first, five at a time. What was
/// searched in the place of a misspelled word is told. When nothing is found, parties that may have been meant.
/// </summary>
public sealed class SearchCommand(IStorySearch search, MeantParties parties, LongQueries queries, DigestComposer composer) : ICommand
{
    private const int PageSize = 5;

    /// <inheritdoc/>
    public string Name => "search";

    /// <inheritdoc/>
    public CommandRight Right => CommandRight.Everyone;

    /// <inheritdoc/>
    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancel) => Task.FromResult(Answer(call, cancel));

    private CommandReply Answer(CommandCall call, CancellationToken cancel)
    {
        var (cursor, asked) = Page(call.Arguments);
        if (queries.Find(asked) is not { } typed)
        {
            return call.Say(call.Replies.OldButton);
        }

        if (typed.Length == 0)
        {
            return call.Say(call.Replies.SearchHint);
        }

        var page = search.Page(new StoryQuery { Text = typed, Limit = PageSize, Cursor = cursor }, cancel);
        return page.Hits.Count == 0 ? Nothing(call, typed) : call.Say("🔎 " + typed) with
        {
            Digest = new Digest
            {
                Language = call.Texts.Language,
                Note = call.Texts.Instead([.. page.Instead.Select(i => (i.Typed, i.Shown))]),
                Stories = [.. page.Hits.Select(h => composer.Tell(h.Story, call.Texts.Language))],
            },
            Buttons = Row(cursor is null ? null : Turn("«", null, typed), page.Next is null ? null : Turn("»", page.Next, typed)),
        };
    }

    private CommandReply Nothing(CommandCall call, string typed)
    {
        var nothing = call.Texts.Fill(call.Texts.Words.NothingFound, typed);
        var meant = parties.Of(typed, call.Texts.Language);
        return meant.Count == 0 ? call.Say(nothing) : call.Say(nothing, call.Replies.DidYouMean) with
        {
            Buttons = [.. meant.Select(m => Turn(m.Party.Name, null, typed.Replace(m.Typed, "party:" + m.Party.Id, StringComparison.Ordinal))).Chunk(2)],
        };
    }

    private static IReadOnlyList<IReadOnlyList<ReplyButton>> Row(params IEnumerable<ReplyButton?> buttons) =>
        [.. buttons.OfType<ReplyButton>().Chunk(2)];

    /// <summary>A button for a page of a query, "«" for the first; one too long for it goes by a short name.</summary>
    private ReplyButton Turn(string label, string? cursor, string typed)
    {
        var page = cursor is null ? string.Empty : "#" + cursor + " ";
        return ButtonAction.Button(label, Name, page + typed) ?? ButtonAction.Button(label, Name, page + queries.Keep(typed))!;
    }

    private static (string? Cursor, string Typed) Page(string arguments) =>
        arguments.Split(' ', 2) is [['#', .. var cursor], var rest] && cursor.Contains('.', StringComparison.Ordinal) ? (cursor, rest.Trim()) : (null, arguments);
}
