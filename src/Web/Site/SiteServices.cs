using System.Text.Unicode;
using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Search;
using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Developers.Builder;
using ConsumerSafety.Web.Feeds;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Campaigns;
using ConsumerSafety.Web.Regulators.Complaints;
using ConsumerSafety.Web.Regulators.Drafts;
using ConsumerSafety.Web.Regulators.Signals;
using ConsumerSafety.Web.Statistics;
using ConsumerSafety.Web.Subscriptions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace ConsumerSafety.Web.Site;

/// <summary>The site: its services and its routes.</summary>
public static class SiteServices
{
    /// <summary>
    /// Adds the pages. Needs a <see cref="Search.CatalogueSearch"/>, a vocabulary, accounts and signing in beside them.
    /// </summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.Add(new BilingualRoutes());
            RegulatorServices.AddConsole(options);
        });
        services.AddScoped<CatalogueFilter>();
        services.AddSingleton<CatalogueTag>();
        services.AddFeeds();
        services.AddSingleton<IWaitingWorkSource, WaitingUploads>();
        services.AddSingleton<IWaitingWorkSource, WaitingComplaints>();
        services.AddSingleton<IWaitingWorkSource, WaitingSignals>();
        services.TryAddSingleton(TimeProvider.System);
        // Chinese stays readable in the source; what has a meaning in HTML is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped(OfRequest);
        services.AddSingleton<SiteAssets>();
        services.AddSingleton<CatalogueNames>();
        services.AddSingleton<NoticeCards>();
        services.AddSingleton<ODataAddress>();
        services.AddSingleton<SearchRequestParser>();
        services.AddSingleton<ITopicReader, NoticeTopics>();
        services.AddSingleton<NoticeFinder>();
        services.AddSingleton<CampaignFinder>();
        services.AddSingleton<CampaignReportsFinder>();
        services.AddSingleton<IWaitingWorkSource, WaitingReports>();
        services.AddSingleton<NoticeViews>();
        services.AddSingleton<NoticePageFinder>();
        services.AddSingleton<HomeFinder>();
        services.AddSingleton<CsvExport>();
        services.AddSingleton<ExampleFinder>();
        services.AddSingleton<QueryBuilder>();
        services.AddStatistics();
        services.AddDraftPages();
        services.AddComplaintPages();
        services.TryAddSingleton<SampleDataFlag>();
        return services;
    }

    /// <summary>Adds the pages' middleware and routes.</summary>
    public static WebApplication MapSite(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            SuppressDiagnosticsCallback = context =>
                context.Exception is IndexNotReadyException or DatabaseUnavailableException,
        });
        app.UseConsole();
        app.Services.GetRequiredService<SiteAssets>().Map(app);
        CsvEndpoint.Map(app);
        app.MapFeeds();
        app.MapComplaintPicture();
        app.MapRazorPages();
        return app;
    }

    private static Language OfRequest(IServiceProvider services)
    {
        var context = services.GetRequiredService<IHttpContextAccessor>().HttpContext;
        var failed = context?.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? context?.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
        return Language.OfPath(failed ?? context?.Request.Path.Value);
    }
}
