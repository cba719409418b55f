using System.Text;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Fakes;

/// <summary>What servers answer in place of a feed.</summary>
public static class BadAnswers
{
    /// <summary>A status without a body.</summary>
    public static Func<HttpContext, Task> Status(int code) => context =>
    {
        context.Response.StatusCode = code;
        return Task.CompletedTask;
    };

    /// <summary>A text under a content type, well received.</summary>
    public static Func<HttpContext, Task> Text(string text, string contentType) => Bytes(Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>Bytes under a content type, well received.</summary>
    public static Func<HttpContext, Task> Bytes(byte[] body, string contentType) => async context =>
    {
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(body);
    };

    /// <summary>A body that announces its length and ends before it, with the connection.</summary>
    public static Func<HttpContext, Task> Broken(string text) => async context =>
    {
        var body = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = "application/rss+xml";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>An RSS feed of so many bytes.</summary>
    public static Func<HttpContext, Task> Huge(long bytes) => async context =>
    {
        context.Response.ContentType = "application/rss+xml";
        await context.Response.WriteAsync("<rss version=\"2.0\"><channel><title>Huge</title>");
        var filler = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<item><title>Filler</title></item>\n", 1000)));
        try
        {
            for (var sent = 0L; sent < bytes; sent += filler.Length)
            {
                await context.Response.Body.WriteAsync(filler, context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader had enough.
        }
    };

    /// <summary>A body that begins and never ends.</summary>
    public static Func<HttpContext, Task> Stalled() => async context =>
    {
        context.Response.ContentType = "application/rss+xml";
        await context.Response.WriteAsync("<rss version=\"2.0\"><channel>");
        await context.Response.Body.FlushAsync();
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The reader gave up.
        }
    };

    /// <summary>A good body in parts, with a pause after each.</summary>
    public static Func<HttpContext, Task> Drips(string text, int parts, TimeSpan pause) => async context =>
    {
        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        foreach (var part in Encoding.UTF8.GetBytes(text).Chunk((text.Length / parts) + 1))
        {
            await context.Response.Body.WriteAsync(part);
            await context.Response.Body.FlushAsync();
            await Task.Delay(pause);
        }
    };

    /// <summary>A redirect.</summary>
    public static Func<HttpContext, Task> Redirect(Uri to) => context =>
    {
        context.Response.Redirect(to.AbsoluteUri);
        return Task.CompletedTask;
    };
}
