using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Api.Downloads;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Api.Open311;
using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.ResponseCompression;

namespace ConsumerSafety.Web.Startup;

/// <summary>
/// What holds for every request: the address, the limits of the server, compression, faults of programs' calls.
/// </summary>
internal static class FrontDoor
{
    private const string DefaultAddress = "http://localhost:5080";
    private static readonly string[] s_addressSettings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    public static void AddFrontDoor(this WebApplicationBuilder builder)
    {
        if (!s_addressSettings.Any(setting => builder.Configuration.GetSection(setting).Exists()))
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // It warns of each form that its stricter header took the place of ours.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services.AddTrustedProxies();
        builder.Services.AddProblemDetails();
        // All content but the console's is public, and what is compressed mixes no secret with what a visitor sends.
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
                [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/atom+xml", "application/ld+json"];
        });
    }

    /// <summary>
    /// Compression for all but the feed, which does it itself and keeps what it compressed, the downloads and
    /// files, which are sent as they lie there, and what is only for those who signed in or complain: it mixes secrets
    /// with what somebody sends, and how well it packs would tell of them.
    /// </summary>
    public static void UseFrontDoor(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            DatabasePatience.Shorten();
            await next(context);
        });
        app.UseTrustedProxies();
        app.UseWhen(
            context => !FeedEndpoint.Contains(context.Request.Path)
                && !DownloadEndpoints.Contains(context.Request.Path)
                && !FileEndpoints.Contains(context.Request.Path)
                && !SessionPaths.Contains(context.Request.Path)
                && !Open311Services.Contains(context.Request.Path)
                && !ComplaintSite.Contains(context.Request.Path),
            others => others.UseResponseCompression());
    }

    /// <summary>
    /// Problem details for programs' calls. Comes after the site's own handler, so that it is asked first.
    /// </summary>
    public static void UseProgramFaults(this WebApplication app) => app.UseWhen(
        context => ProgramPaths.Contains(context.Request.Path),
        programs => programs.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = fault => fault is DatabaseUnavailableException
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = context => context.Exception is DatabaseUnavailableException,
        }));
}
