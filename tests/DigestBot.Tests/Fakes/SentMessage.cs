using System.Text.Json;

namespace DigestBot.Tests.Fakes;

/// <summary>A message that the fake took.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Chat">Where.</param>
/// <param name="Thread">In which topic.</param>
/// <param name="Html">As it was sent.</param>
/// <param name="Text">As people see it.</param>
/// <param name="Silent">Whether it makes no sound.</param>
/// <param name="Buttons">The data of its buttons.</param>
/// <param name="IsEdit">Whether it took the place of another.</param>
/// <param name="HasPreview">Whether its first link is shown as a preview.</param>
internal sealed record SentMessage(int Id, string Chat, int? Thread, string Html, string Text, bool Silent, IReadOnlyList<string> Buttons, bool IsEdit, bool HasPreview)
{
    public static SentMessage Of(int id, JsonElement body, string text, bool isEdit) => new(
        id,
        body.GetProperty("chat_id").ToString(),
        body.TryGetProperty("message_thread_id", out var thread) ? thread.GetInt32() : null,
        body.GetProperty("text").GetString()!,
        text,
        body.TryGetProperty("disable_notification", out var silent) && silent.GetBoolean(),
        body.TryGetProperty("reply_markup", out var markup)
            ? [.. markup.GetProperty("inline_keyboard").EnumerateArray().SelectMany(r => r.EnumerateArray()).Select(b => b.GetProperty("callback_data").GetString()!)]
            : [],
        isEdit,
        !body.TryGetProperty("link_preview_options", out var preview) || !preview.GetProperty("is_disabled").GetBoolean());
}
