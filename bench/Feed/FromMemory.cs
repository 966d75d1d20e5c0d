using System.Collections.Concurrent;
using System.Globalization;
using ConsumerSafety.Bench.Feed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(FromMemory))]

namespace ConsumerSafety.Bench.Feed;

/// <summary>
/// The least that can be done for an answer: <c>/from-memory/{number}</c> sends the bytes put there, before anything
/// else of the program sees the request.
/// </summary>
internal sealed class FromMemory : IHostingStartup, IStartupFilter
{
    private const string Prefix = "/from-memory/";
    private const string Json = "application/json";
    private readonly ConcurrentDictionary<int, byte[]> _answers = [];

    public static string Address(int number) => FormattableString.Invariant($"{Prefix}{number}");

    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(inner => context =>
            context.Request.Path.Value is { } path && path.StartsWith(Prefix, StringComparison.Ordinal)
                ? AnswerAsync(context, int.Parse(path.AsSpan(Prefix.Length), CultureInfo.InvariantCulture))
                : inner(context));
        next(app);
    };

    private Task AnswerAsync(HttpContext context, int number)
    {
        if (HttpMethods.IsPut(context.Request.Method))
            return KeepAsync(context, number);
        var answer = _answers[number];
        context.Response.ContentType = Json;
        context.Response.ContentLength = answer.Length;
        return context.Response.BodyWriter.WriteAsync(answer).AsTask();
    }

    private async Task KeepAsync(HttpContext context, int number)
    {
        using var answer = new MemoryStream();
        await context.Request.Body.CopyToAsync(answer);
        _answers[number] = answer.ToArray();
    }
}
