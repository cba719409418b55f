using DigestBot.Cards.Languages;
using DigestBot.Search.Index;

namespace DigestBot.Search;

/// <summary>
/// The parties of the archive whose name has a word that begins as typed, in whatever language. They are collected once and then
/// every few minutes beside the asking, so that a letter typed costs a look into a sorted list.
/// </summary>
public sealed class PartySuggestions(IndexKeeper keeper, TimeProvider time)
{
    private static readonly TimeSpan CollectEvery = TimeSpan.FromMinutes(5);
    private readonly Lock _collecting = new();
    private volatile PartyList? _list;
    private StoryIndex? _of;
    private long _collected;

    /// <summary>Parties for what was typed so far, those in most stories first; where no name begins so, those that are spelled nearly so.</summary>
    /// <param name="typed">In any script, case and accents aside. Nothing = the most frequent of all.</param>
    /// <param name="language">For the names.</param>
    /// <param name="limit">At most so many.</param>
    /// <returns>None while there is no index.</returns>
    public IReadOnlyList<PartySuggestion> For(string typed, string language, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (_list is null)
        {
            Collect();
        }
        else if ((time.GetElapsedTime(_collected) > CollectEvery || !ReferenceEquals(_of, keeper.Index)) && _collecting.TryEnter())
        {
            _collecting.Exit();
            _ = Task.Run(Collect);
        }

        return [.. (_list?.Beginning(typed, limit) ?? []).Select(p => new PartySuggestion(p.Id, PartyNames.Of(p.Id, language), p.Stories))];
    }

    /// <summary>Collects the parties as they are now.</summary>
    public void Collect()
    {
        lock (_collecting)
        {
            if (keeper.Index is not { } index)
            {
                return;
            }

            try
            {
                _list = new PartyList(index.Parties());
                (_of, _collected) = (index, time.GetTimestamp());
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                keeper.Damaged(index, e); // told in the log; the old list goes on
            }
        }
    }
}
