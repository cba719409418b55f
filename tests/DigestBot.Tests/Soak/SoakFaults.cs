using System.Collections.Concurrent;
using System.Text.Json;
using DigestBot.Tests.Fakes;

namespace DigestBot.Tests.Soak;

/// <summary>Goes wrong at random: too many, server errors, connections cut before and after a message was taken, slow answers.</summary>
internal sealed class SoakFaults(SoakPlan plan)
{
    private readonly Random _random = new(plan.Seed);
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, int> _inARow = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);

    /// <summary>How many of each kind there were.</summary>
    public IReadOnlyDictionary<string, int> Made => _made;

    public async Task BeforeAsync(string method)
    {
        if (method == "sendMessage" && Draw() < plan.FaultShare / 10)
        {
            Count("slow");
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }
    }

    public BotApiFault? Of(string method, JsonElement body)
    {
        if (method != "sendMessage")
        {
            return null;
        }

        var chat = body.GetProperty("chat_id").ToString();
        if (Draw() >= plan.FaultShare || _inARow.GetValueOrDefault(chat) >= plan.FaultsInARow)
        {
            _inARow[chat] = 0;
            return null;
        }

        _inARow.AddOrUpdate(chat, 1, static (_, n) => n + 1);
        var (name, fault) = Draw() switch
        {
            < 0.02 => ("429", new BotApiFault(429, "Too Many Requests: retry after 1", RetryAfter: 1)), // few: two in a second stop the whole bot for it
            < 0.3 => ("500", new BotApiFault(500, "Internal Server Error")),
            < 0.5 => ("502", new BotApiFault(502, "Bad Gateway")),
            < 0.75 => ("cut before", new BotApiFault(0, string.Empty)),
            _ => ("cut after", new BotApiFault(0, string.Empty, AfterTaking: true)),
        };
        Count(name);
        return fault;
    }

    private double Draw()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }

    private void Count(string kind)
    {
        lock (_made)
        {
            _made[kind] = _made.GetValueOrDefault(kind) + 1;
        }
    }
}
