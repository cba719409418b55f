using System.Globalization;
using DigestBot.Chat.Discord;
using DigestBot.Chat.Discord.Wire;

namespace DigestBot.Storage.LiteDb;

/// <summary>Discord's notes in LiteDB.</summary>
/// <param name="store">The database.</param>
internal sealed class LiteDiscordState(LiteStore store) : IDiscordState, IGatewayState
{
    private const string CommandsName = "discord.commands";
    private const string IdentifiedName = "discord.identified";

    private readonly LiteRows<NoteRow> _notes = store.Collection<NoteRow>("notes");

    /// <inheritdoc/>
    public string? Commands
    {
        get => _notes.Find(CommandsName)?.Text;
        set => Note(CommandsName, value ?? string.Empty);
    }

    /// <inheritdoc/>
    public IReadOnlyList<DateTimeOffset> Identified
    {
        get => [.. (_notes.Find(IdentifiedName)?.Text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => DateTimeOffset.FromUnixTimeSeconds(long.Parse(s, CultureInfo.InvariantCulture)))];
        set => Note(IdentifiedName, string.Join(' ', value.Select(t => t.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))));
    }

    private void Note(string name, string text) => store.Run(() => _notes.Upsert(new NoteRow { Name = name, Text = text }));
}
