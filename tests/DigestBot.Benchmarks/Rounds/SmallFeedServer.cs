using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Benchmarks.Rounds;

/// <summary>
/// Serves any number of feeds of one item with an ETag each, made as they are asked for, at so many ports: to the bot each port is a
/// host. Prints their addresses on one line; ends with its input.
/// </summary>
internal static class SmallFeedServer
{
    public static async Task RunAsync(int hosts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls([.. Enumerable.Repeat("http://127.0.0.1:0", hosts)]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(string.Join(' ', app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses));
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var name = context.Request.Path.Value![1..];
        var tag = $"\"{name}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        return context.Response.WriteAsync(
            $"<rss version=\"2.0\"><channel><title>Feed {name}</title><item><guid isPermaLink=\"false\">{name}</guid><title>Notice {name} of the regulator</title>"
            + $"<link>http://news.example/{name}</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item></channel></rss>",
            context.RequestAborted);
    }
}
