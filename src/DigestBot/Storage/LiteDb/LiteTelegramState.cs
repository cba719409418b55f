using System.Globalization;
using DigestBot.Chat.Telegram;

namespace DigestBot.Storage.LiteDb;

/// <summary>Telegram's updates in LiteDB.</summary>
/// <param name="store">The database.</param>
public sealed class LiteTelegramState(LiteStore store) : ITelegramState
{
    private const string OffsetName = "telegram.offset";
    private const string MenuName = "telegram.menu";
    private const string SecretName = "telegram.webhook_secret";
    private const string TakenName = "telegram.taken";
    private const int Remembered = 200; // Telegram repeats at once what it was not thanked for

    private readonly LiteRows<UpdateRow> _updates = store.Collection<UpdateRow>("telegram_updates");
    private readonly LiteRows<CounterRow> _counters = store.Collection<CounterRow>("counters");
    private readonly LiteRows<NoteRow> _notes = store.Collection<NoteRow>("notes");

    /// <inheritdoc/>
    public int Offset => (int)(_counters.Find(OffsetName)?.Value ?? 0);

    /// <inheritdoc/>
    public string? Menu
    {
        get => _notes.Find(MenuName)?.Text;
        set => store.Run(() => _notes.Upsert(new NoteRow { Name = MenuName, Text = value ?? string.Empty }));
    }

    /// <inheritdoc/>
    public string? WebhookSecret
    {
        get => _notes.Find(SecretName)?.Text;
        set => store.Run(() => _notes.Upsert(new NoteRow { Name = SecretName, Text = value ?? string.Empty }));
    }

    /// <inheritdoc/>
    public void Take(IReadOnlyList<(int Id, string Json)> updates)
    {
        if (updates.Count == 0)
        {
            return;
        }

        store.Run(() =>
        {
            var taken = _notes.Find(TakenName)?.Text.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList() ?? [];
            foreach (var (id, json) in updates.Where(u => !taken.Contains(u.Id)))
            {
                _updates.Upsert(new UpdateRow { Id = id, Json = json });
                taken.Add(id);
            }

            _notes.Upsert(new NoteRow { Name = TakenName, Text = string.Join(',', taken.TakeLast(Remembered)) });

            _counters.Upsert(new CounterRow { Name = OffsetName, Value = updates.Max(u => u.Id) + 1L });
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<(int Id, string Json)> Pending() => [.. _updates.All().OrderBy(u => u.Id).Select(u => (u.Id, u.Json))];

    /// <inheritdoc/>
    public void Done(int id) => store.Run(() => _updates.Delete(id));
}
