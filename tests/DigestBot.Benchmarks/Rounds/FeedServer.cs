using DigestBot.Benchmarks.Made;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Benchmarks.Rounds;

/// <summary>
/// Serves made feeds on loopback until its input ends: <c>/tagged/N</c> with an ETag, answered 304 when it is sent back;
/// <c>/plain/N</c> without validators, as many real servers do. All are made before its address is printed.
/// </summary>
internal static class FeedServer
{
    public static async Task RunAsync(int count)
    {
        var articles = new MadeArticles();
        var feeds = Enumerable.Range(0, count).Select(n => MadeFeeds.Make(articles, n)).ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, feeds));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static async Task AnswerAsync(HttpContext context, byte[][] feeds)
    {
        if (context.Request.Path.Value?.Split('/') is not ["", var kind, var number] || !int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var feed) || feed >= feeds.Length)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (kind == "tagged")
        {
            var tag = $"\"{number}\"";
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        context.Response.ContentType = "application/rss+xml; charset=utf-8";
        context.Response.ContentLength = feeds[feed].Length;
        await context.Response.Body.WriteAsync(feeds[feed], context.RequestAborted);
    }
}
