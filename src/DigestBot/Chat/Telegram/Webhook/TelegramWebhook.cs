using System.Net.Sockets;
using System.Security.Cryptography;
using DigestBot.Commands;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace DigestBot.Chat.Telegram.Webhook;

/// <summary>Has Telegram call us with each update, which is kept on disk before Telegram is told that we have it.</summary>
public sealed class TelegramWebhook(
    WebhookOptions options, TelegramConnection telegram, TelegramTurns turns, TelegramUpdates updates, ITelegramState state, ILogger<WebhookServer> logger) : IListener, IDisposable
{
    private const int Connections = 1; // one call after the other: a chat's updates come in their order
    private const int SecretBytes = 32;

    private readonly SemaphoreSlim _arrived = new(0);

    /// <summary>Where we listen; null before.</summary>
    internal Uri? Address { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => _arrived.Dispose();

    /// <inheritdoc/>
    /// <exception cref="BadInputException">Nobody can listen there.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var secret = options.Secret ?? KeptSecret();
        using var server = Listen(secret);
        Address = server.Address;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var calls = server.RunAsync(end.Token);
        var talk = turns.RunAsync(
            begin: stop => telegram.Bot.SetWebhook(
                options.Url.AbsoluteUri, allowedUpdates: TelegramTurns.Wanted, maxConnections: Connections, secretToken: secret, cancellationToken: stop),
            TurnAsync,
            end.Token);
        try
        {
            await Task.WhenAny(calls, talk); // neither ends by itself
            await end.CancelAsync();
            await Task.WhenAll(calls, talk);
        }
        finally
        {
            await end.CancelAsync();
            await updates.EndAsync();
        }
    }

    private async Task TurnAsync(CancellationToken cancel)
    {
        await updates.HandleAsync(cancel);
        await _arrived.WaitAsync(cancel);
    }

    private WebhookServer Listen(string secret)
    {
        try
        {
            return new WebhookServer(options.Listen, secret, Take, logger);
        }
        catch (SocketException e)
        {
            throw new BadInputException($"Telegram:Webhook:Listen is {options.Listen}, where nobody can listen: {e.Message.TrimEnd('.')}. Name a free port of this machine, like http://127.0.0.1:8443.", e);
        }
    }

    private void Take(int id, string json)
    {
        state.Take([(id, json)]);
        _arrived.Release();
    }

    private string KeptSecret() => state.WebhookSecret ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
}
