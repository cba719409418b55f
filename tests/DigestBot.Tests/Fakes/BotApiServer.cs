using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Fakes;

/// <summary>Telegram's Bot API on loopback, as real HTTP: requests are held to the API's table, answers too.</summary>
internal sealed partial class BotApiServer : IAsyncDisposable
{
    public const string Token = "123456:fake-token-of-a-test";

    /// <summary>The id of the channel that every @name leads to.</summary>
    public const long ChannelId = -1_000_000_000_777;

    private const long BotId = 123456;
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SentMessage> _sent = new();
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly BotApiWebhook _webhook;
    private readonly List<(int Id, Dictionary<string, object?> Update)> _updates = [];
    private TaskCompletionSource _arrived = New();
    private TaskCompletionSource _changed = New();
    private int _lastUpdate = 100;
    private int _lastMessage;

    private BotApiServer(WebApplication app) => (_app, _webhook) = (app, new BotApiWebhook(Oldest, Handled, () => _arrived.Task));

    /// <summary>What was told by <c>setWebhook</c>, and how calls are going.</summary>
    public BotApiWebhook Webhook => _webhook;

    public Uri Address => new(_app.Urls.First());

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<SentMessage> Sent => [.. _sent];

    /// <summary>Requests that the API would have refused, whatever was answered.</summary>
    public ConcurrentQueue<string> Problems { get; } = new();

    /// <summary>Answers something else to a call; null = as usual.</summary>
    public Func<string, JsonElement, BotApiFault?> Fault { get; set; } = static (_, _) => null;

    /// <summary>What a call waits for before it is looked at.</summary>
    public Func<string, Task> Before { get; set; } = static _ => Task.CompletedTask;

    /// <summary>People who are admins of every group.</summary>
    public HashSet<long> Admins { get; } = [];

    /// <summary>Whether the bot is an admin of every group.</summary>
    public bool IsBotAdmin { get; set; } = true;

    /// <summary>What was asked with each call, fetching aside.</summary>
    public ConcurrentQueue<(string Method, JsonElement Body)> Asked { get; } = new();

    public int Calls(string method) => _calls.GetValueOrDefault(method);

    public static async Task<BotApiServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new BotApiServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Somebody writes to the bot.</summary>
    public void Say(string text, long chat = 42, long user = 42, string language = "en", int? topic = null, string? type = null)
    {
        var message = new Dictionary<string, object?>
        {
            ["message_id"] = ++_lastMessage,
            ["date"] = 1_300_000_000,
            ["chat"] = Chat(chat, type),
            ["from"] = User(user, language),
            ["text"] = text,
        };
        if (text.StartsWith('/'))
        {
            message["entities"] = new[] { Command(text) };
        }

        if (topic is { } id)
        {
            (message["message_thread_id"], message["is_topic_message"]) = (id, true);
        }

        Add("message", BotApiTable.Checked("Message", message));
    }

    /// <summary>A group becomes a supergroup, and says so.</summary>
    public void Upgrade(long group, long supergroup) => Add("message", BotApiTable.Checked("Message", new Dictionary<string, object?>
    {
        ["message_id"] = ++_lastMessage, ["date"] = 1_300_000_000, ["chat"] = Chat(group, "group"), ["from"] = User(1, "en"), ["migrate_to_chat_id"] = supergroup,
    }));

    /// <summary>Somebody removes or blocks the bot.</summary>
    public void Remove(long chat, string status) => Add("my_chat_member", BotApiTable.Checked("ChatMemberUpdated", new Dictionary<string, object?>
    {
        ["chat"] = Chat(chat, type: null),
        ["from"] = User(42, "en"),
        ["date"] = 1_300_000_000,
        ["old_chat_member"] = new Dictionary<string, object?> { ["status"] = "member", ["user"] = User(BotId, "en") },
        ["new_chat_member"] = new Dictionary<string, object?> { ["status"] = status, ["user"] = User(BotId, "en"), ["until_date"] = 0 },
    }));

    /// <summary>Somebody presses a button below a message of the bot's.</summary>
    public void Press(SentMessage message, string data, long user = 42) => Add("callback_query", BotApiTable.Checked("CallbackQuery", new Dictionary<string, object?>
    {
        ["id"] = "press" + _lastUpdate,
        ["from"] = User(user, "en"),
        ["chat_instance"] = "1",
        ["data"] = data,
        ["message"] = new Dictionary<string, object?>
        {
            ["message_id"] = message.Id, ["date"] = 1_300_000_000, ["chat"] = Chat(long.Parse(message.Chat, System.Globalization.CultureInfo.InvariantCulture), type: null),
        },
    }));

    /// <summary>Waits until what was sent satisfies a condition.</summary>
    public async Task<IReadOnlyList<SentMessage>> WaitAsync(Func<IReadOnlyList<SentMessage>, bool> holds)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var changed = _changed.Task;
            if (holds(Sent))
            {
                return Sent;
            }

            try
            {
                await changed.WaitAsync(hang.Token);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException("sent: " + string.Join(" | ", Sent.Select(s => s.Text)) + "; problems: " + string.Join(" | ", Problems), e);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _webhook.DisposeAsync();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        if (path is not ["", var bot, var method] || bot != "bot" + Token)
        {
            await FailAsync(context, new BotApiFault(401, "Unauthorized"));
            return;
        }

        var body = context.Request.ContentLength is null or 0 && context.Request.Headers.TransferEncoding.Count == 0 ? JsonDocument.Parse("{}").RootElement : await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        await Before(method);
        _calls.AddOrUpdate(method, 1, static (_, n) => n + 1);
        if (method != "getUpdates")
        {
            Asked.Enqueue((method, body));
        }

        var problem = BotApiTable.Has(method) ? BotApiTable.Problem(method, body) : "unknown method " + method;
        var fault = problem is null ? Fault(method, body) ?? Refusal(method, body) : new BotApiFault(400, "Bad Request: " + problem);
        if (problem is not null)
        {
            Problems.Enqueue(problem);
        }

        if (fault is null or { AfterTaking: true })
        {
            var answer = await ResultAsync(method, body, context.RequestAborted);
            if (fault is null)
            {
                await context.Response.WriteAsJsonAsync(new Dictionary<string, object?> { ["ok"] = true, ["result"] = answer });
                return;
            }
        }

        await FailAsync(context, fault!);
    }

    private BotApiFault? Refusal(string method, JsonElement body)
    {
        if (method == "getUpdates" && _webhook.Url is not null)
        {
            return new BotApiFault(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        if (method is not ("sendMessage" or "editMessageText"))
        {
            return null;
        }

        try
        {
            var text = TelegramHtml.Read(body.GetProperty("text").GetString()!);
            var refused = text.Length > 4096 ? "message is too long" : string.IsNullOrWhiteSpace(text) ? "message text is empty" : null;
            if (body.TryGetProperty("reply_markup", out var markup)
                && markup.GetProperty("inline_keyboard").EnumerateArray().SelectMany(r => r.EnumerateArray()).Any(b => System.Text.Encoding.UTF8.GetByteCount(b.GetProperty("callback_data").GetString()!) > 64))
            {
                refused = "BUTTON_DATA_INVALID";
            }

            return refused is not null ? Refused(refused) : method == "editMessageText" ? Unedited(body, text) : null;
        }
        catch (FormatException e)
        {
            return Refused(e.Message);
        }
    }

    /// <summary>No misuse: a bot cannot know that somebody deleted its message.</summary>
    private BotApiFault? Unedited(JsonElement body, string text)
    {
        var (chat, id) = (body.GetProperty("chat_id").ToString(), body.GetProperty("message_id").GetInt32());
        return _sent.LastOrDefault(s => s.Id == id && s.Chat == chat) switch
        {
            null => new BotApiFault(400, "Bad Request: message to edit not found"),
            { } shown when shown.Text == text && !body.TryGetProperty("reply_markup", out _) =>
                new BotApiFault(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"),
            _ => null,
        };
    }

    private BotApiFault Refused(string why)
    {
        Problems.Enqueue(why);
        return new BotApiFault(400, "Bad Request: " + why);
    }

    private async Task<object> ResultAsync(string method, JsonElement body, CancellationToken cancel) => method switch
    {
        "getMe" => BotApiTable.Checked("User", new Dictionary<string, object?> { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Digest", ["username"] = "digest_bot" }),
        "getUpdates" => await UpdatesAsync(body, cancel),
        "sendMessage" => Sending(body, ++_lastMessage, isEdit: false),
        "editMessageText" => Sending(body, body.GetProperty("message_id").GetInt32(), isEdit: true),
        "getChatMember" => Member(body.GetProperty("user_id").GetInt64()),
        "setWebhook" => _webhook.Set(body),
        "deleteWebhook" => _webhook.Clear(),
        "getChat" => Found(body.GetProperty("chat_id").ToString()),
        _ => true,
    };

    private Dictionary<string, object?> Sending(JsonElement body, int id, bool isEdit)
    {
        var sent = SentMessage.Of(id, body, TelegramHtml.Read(body.GetProperty("text").GetString()!), isEdit);
        _sent.Enqueue(sent);
        Interlocked.Exchange(ref _changed, New()).SetResult();
        return BotApiTable.Checked("Message", new Dictionary<string, object?>
        {
            ["message_id"] = id,
            ["date"] = 1_300_000_000,
            ["chat"] = Chat(long.Parse(sent.Chat, System.Globalization.CultureInfo.InvariantCulture), type: null),
            ["from"] = User(BotId, "en"),
            ["text"] = sent.Text,
        });
    }

    private (int Id, Dictionary<string, object?> Update)? Oldest()
    {
        lock (_gate)
        {
            return _updates.Count == 0 ? null : _updates[0];
        }
    }

    private void Handled(int id)
    {
        lock (_gate)
        {
            _updates.RemoveAll(u => u.Id == id);
        }
    }

    private async Task<object> UpdatesAsync(JsonElement body, CancellationToken cancel)
    {
        var offset = body.TryGetProperty("offset", out var from) ? from.GetInt32() : 0;
        var arrived = _arrived.Task;
        List<Dictionary<string, object?>> Ready()
        {
            lock (_gate)
            {
                _updates.RemoveAll(u => u.Id < offset);
                return [.. _updates.Take(100).Select(u => u.Update)];
            }
        }

        if (Ready() is { Count: > 0 } now)
        {
            return now;
        }

        await Task.WhenAny(arrived, Task.Delay(TimeSpan.FromSeconds(1), cancel)); // shorter than asked for: a test ends soon
        return Ready();
    }

    private Dictionary<string, object?> Member(long user) => (user == BotId && IsBotAdmin) || Admins.Contains(user)
        ? BotApiTable.Checked("ChatMemberOwner", new Dictionary<string, object?> { ["status"] = "creator", ["user"] = User(user, "en"), ["is_anonymous"] = false })
        : BotApiTable.Checked("ChatMemberMember", new Dictionary<string, object?> { ["status"] = "member", ["user"] = User(user, "en") });

    private void Add(string kind, object value)
    {
        lock (_gate)
        {
            var id = ++_lastUpdate;
            _updates.Add((id, new Dictionary<string, object?> { ["update_id"] = id, [kind] = value }));
        }

        Interlocked.Exchange(ref _arrived, New()).SetResult();
    }

    private static async Task FailAsync(HttpContext context, BotApiFault fault)
    {
        if (fault.Code == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = fault.Code;
        var parameters = new Dictionary<string, object?>();
        if (fault.RetryAfter is { } seconds)
        {
            parameters["retry_after"] = seconds;
        }

        if (fault.MigrateTo is { } chat)
        {
            parameters["migrate_to_chat_id"] = chat;
        }

        await context.Response.WriteAsJsonAsync(new Dictionary<string, object?> { ["ok"] = false, ["error_code"] = fault.Code, ["description"] = fault.Description, ["parameters"] = parameters });
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
