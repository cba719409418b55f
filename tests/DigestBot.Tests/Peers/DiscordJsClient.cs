using System.Text.Json;
using DigestBot.Tests.Fakes.Discord;

namespace DigestBot.Tests.Peers;

/// <summary>One talk between discord.js and the fake, that several tests look at.</summary>
public sealed class DiscordJsClient : IAsyncLifetime
{
    private int _globals = 1;
    private int _shared = 1;

    internal DiscordServer Discord { get; private set; } = null!;

    /// <summary>What discord.js understood.</summary>
    internal JsonElement Report { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Discord = await DiscordServer.StartAsync();
        Discord.Gateway.Interval = TimeSpan.FromSeconds(2);
        Discord.Fault = request => request.Call == "POST /channels/{}/messages" ? Fault(request.Ids[0]) : null;
        Discord.Limits.Of = static r => r.Ids is ["802"] ? ("b802", 3, TimeSpan.FromSeconds(1)) : ("b", 1_000, TimeSpan.FromSeconds(1));
        Report = await PeerProcess.RunAsync("discord/client.mjs", TalkAsync, Discord.ApiUrl.AbsoluteUri.Replace("/v10", string.Empty, StringComparison.Ordinal), DiscordServer.Token);
    }

    public ValueTask DisposeAsync() => Discord.DisposeAsync();

    private DiscordFault? Fault(string channel) => channel switch
    {
        "403" => DiscordFault.MissingAccess,
        "404" => DiscordFault.UnknownChannel,
        "500" => new DiscordFault(500),
        "803" when _shared-- > 0 => DiscordFault.TooMany("shared", 0.2),
        "804" when _globals-- > 0 => DiscordFault.TooMany("global", 0.2),
        _ => null,
    };

    private async Task TalkAsync()
    {
        await Discord.WaitAsync(() => Discord.Commands is not null);
        Discord.Ask(2, new { id = "1", name = "today", type = 1 }, new Dictionary<string, object?> { ["locale"] = "de" });
        await Discord.WaitAsync(() => Discord.Requests.Count(r => r.Route.EndsWith("/callback", StringComparison.Ordinal)) == 2); // the second is refused
        var message = new { id = "1000000000000000005", channel_id = DiscordServer.Channel, author = FakeGateway.Bot, content = string.Empty, timestamp = "2026-01-01T00:00:00+00:00", embeds = Array.Empty<object>(), components = Array.Empty<object>(), type = 0 };
        var on = new Dictionary<string, object?> { ["message"] = message };
        Discord.Ask(3, new { custom_id = "1|settings|", component_type = 2 }, on);
        Discord.Ask(3, new { custom_id = "1|language", component_type = 3, values = (string[])["de"] }, on);
        Discord.Ask(4, new { id = "1", name = "search", type = 1, options = new[] { new { name = "party", type = 3, value = "telecom", focused = true } } });
        await Discord.WaitAsync(() => Discord.Interactions.All(i => i.Callback is not null));

        await Discord.Gateway.SendAsync(new { op = 7, d = (object?)null, s = (int?)null, t = (string?)null });
        var post = Discord.Ask(2, new { id = "1", name = "post", type = 1 });
        await Discord.WaitAsync(() => Discord.Gateway.Count(6) > 0 && Discord.Requests.Any(r => r.Method == "PATCH" && r.Ids.Contains(post.Token)));
        await Discord.Gateway.CutAsync();
        await Discord.WaitAsync(() => Discord.Gateway.Count(6) > 1);
        var beats = Discord.Gateway.Count(1);
        await Discord.WaitAsync(() => Discord.Gateway.Count(1) > beats + 1); // discord.js falls over a session that ends while it is resumed
        Discord.Gateway.ForgetSessions();
        await Discord.Gateway.SendAsync(new { op = 9, d = false, s = (int?)null, t = (string?)null });
        await Discord.WaitAsync(() => Discord.Gateway.Count(2) > 1);
        Discord.Ask(2, new { id = "1", name = "end", type = 1 });
    }
}
