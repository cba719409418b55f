using System.Collections.Concurrent;
using System.Text.Json;
using DigestBot.Subscriptions;
using DigestBot.Tests.Fakes;
using DigestBot.Tests.Support;

namespace DigestBot.Tests.Chat.Telegram.Snapshots;

/// <summary>What happens in a scene: each kind of message that people can get, in one language.</summary>
internal static class Script
{
    private const long Owner = 1;
    private const long Reader = 42;
    private const long Stranger = 77;
    private const long Group = -100;

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, string>>>> Played = new(StringComparer.Ordinal);

    /// <summary>The kinds of messages; each is a file a language.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "digest", "digest-long", "post", "first-digest", "nothing-new", "topic-gone", "return", "start", "help", "subscribe", "settings", "search", "today", "why", "feeds", "errors", "owner",
    ];

    /// <summary>The messages of a kind; each language is played once.</summary>
    public static async Task<string> ToldAsync(string kind, string language) =>
        (await Played.GetOrAdd(language, l => new Lazy<Task<IReadOnlyDictionary<string, string>>>(() => PlayAsync(l))).Value)[kind];

    private static async Task<IReadOnlyDictionary<string, string>> PlayAsync(string language)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var scene = await Scene.OpenAsync(language, access: "open");
        async Task ActAsync(string kind, Func<Scene, Task> act)
        {
            await act(scene);
            told[kind] = scene.Told();
        }

        await ActAsync("start", static s => s.SayAsync("/start", Reader));
        await ActAsync("help", static s => s.SayAsync("/help", Reader));
        scene.Add(SceneStories.Few);
        await ActAsync("post", static s => s.DeliverAsync(static a => a));
        await ActAsync("digest", static s => s.DeliverAsync(Daily));
        await ActAsync("nothing-new", static s => s.DeliverAsync(static a => Daily(a) with { TellsNothing = true, Filter = FilterText.Parse("country:AQ", out _)! }));
        await ActAsync("topic-gone", LoseTopicAsync);
        await ActAsync("subscribe", SubscribeAsync);
        await ActAsync("first-digest", static s => s.DeliverAsync());
        await ActAsync("return", ReturnAsync);
        await ActAsync("settings", SettingsAsync);
        await scene.SayAsync("/unsubscribe 2", Reader);
        scene.Told();
        scene.Add(SceneStories.Many);
        await ActAsync("digest-long", static s => s.DeliverAsync(static a => Daily(a) with { MaxStories = 14 }));
        await ActAsync("today", static s => s.SayAsync("/today", Reader));
        await ActAsync("search", static s => SayAllAsync(s, Reader, "/search country:JP", "/search Mexixo", "/search"));
        await ActAsync("why", WhyAsync);
        await ActAsync("feeds", static s => s.SayAsync("/feeds", Reader));
        await ActAsync("owner", static s => OwnerAsync(s));
        await ActAsync("errors", ErrorsAsync);
        return told;
    }

    private static Subscription Daily(Subscription s) => s with { Schedule = Schedule.Daily(new TimeOnly(8, 0), "Europe/Moscow"), NextDue = SceneStories.Now };

    private static async Task SayAllAsync(Scene scene, long chat, params string[] words)
    {
        foreach (var said in words)
        {
            scene.Note(said);
            await scene.SayAsync(said, chat, chat == Owner ? Owner : null);
        }
    }

    private static Task LoseTopicAsync(Scene scene)
    {
        scene.Fault = static body => body.TryGetProperty("message_thread_id", out var topic) && topic.ValueKind == JsonValueKind.Number
            ? new BotApiFault(400, "Bad Request: message thread not found")
            : null;
        return scene.DeliverAsync(static s => Daily(s) with { Thread = "5", Filter = FilterText.Parse("country:EG", out _)! });
    }

    private static async Task SubscribeAsync(Scene scene)
    {
        await SayAllAsync(scene, Reader, "/subscriptions", "/unsubscribe", "/subscribe 08:00 18:30", "/subscribe now topic:5g country:RU,EG", "/subscribe mon,thu 09:00", "/subscriptions", "/unsubscribe");
        await SayAllAsync(scene, Reader, "/unsubscribe 3", "/unsubscribe 2");
    }

    private static async Task ReturnAsync(Scene scene)
    {
        await scene.SayAsync("/subscribe now", Stranger);
        scene.Fault = static _ => new BotApiFault(403, "Forbidden: bot was blocked by the user");
        scene.Told();
        await scene.DeliverAsync();
        scene.Fault = static _ => null;
        await SayAllAsync(scene, Stranger, "/subscriptions", "/start", "/unsubscribe");
    }

    private static async Task SettingsAsync(Scene scene)
    {
        await SayAllAsync(scene, Reader, "/settings", "/language", "/timezone", "/timezone Tokyo", "/schedule", "/schedule 07:00", "/schedule sun 21:15", "/filter", "/filter all");
        await scene.SayAsync("/subscribe now", Reader);
        var told = scene.Told();
        var id = scene.Get<ISubscriptionStore>().OfChat("telegram", "42")[0].Id;
        await scene.PressAsync($"1|settings|{id} sound", Reader);
        await scene.PressAsync($"1|settings|{id} quiet 22:00-07:00", Reader);
        scene.Told();
        scene.Tell(told);
        scene.Note("one more subscription; sound off, quiet hours, no limit");
        await scene.PressAsync($"1|settings|{id} max 0", Reader);
    }

    private static async Task WhyAsync(Scene scene)
    {
        scene.TakeIn(Some.Article("a1", "Russia and Mexico signed a memorandum", "ru-mincifry", "https://ru-mincifry.example/1"));
        await scene.DeliverAsync();
        scene.Told();
        await SayAllAsync(scene, Reader, "/why https://ru-mincifry.example/1", "/why https://ru-mincifry.example/2", "/why s999", "/why");
    }

    private static async Task OwnerAsync(Scene scene)
    {
        await SayAllAsync(scene, Owner, "/removefeed eg-ntra", "/removefeed nowhere", "/broadcast Hello, 2 < 3 & <b>bold</b>");
        await scene.DeliverAsync();
        await SayAllAsync(scene, Owner, "/stats");
    }

    private static async Task ErrorsAsync(Scene scene)
    {
        await SayAllAsync(scene, Reader, "/schedule 25:99", "/schedule 1 25:99", "/filter 1 colour:red", "/timezone Atlantis", "/timezone Lon", "/language tlh", "/nonsense", "/stats", "/unsubscribe 9");
        scene.Note("a member of a group: /subscribe");
        await scene.SayAsync("/subscribe", Group);
        scene.Note("an old button");
        await scene.PressAsync("0|settings|x", Reader);
        var told = scene.Told();
        for (var n = 0; n < 20; n++)
        {
            await scene.SayAsync("/help", Stranger, Stranger);
        }

        scene.Told();
        scene.Tell(told);
        scene.Note("too many commands");
        await scene.SayAsync("/help", Stranger, Stranger);
        scene.BreakCatalogue();
        scene.Note("something that breaks");
        await scene.SayAsync("/feeds", Reader);
        await using var closed = await Scene.OpenAsync(scene.Language, access: "private");
        await closed.SayAsync("/start", Reader, Reader);
        scene.Note("a private bot");
        scene.Tell(closed.Told());
    }
}
