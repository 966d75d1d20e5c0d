using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>Adds what is done with campaigns and the reports on them.</summary>
public static class CampaignServices
{
    /// <summary>Adds the desks and the published reports; needs storage and a vocabulary.</summary>
    internal static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.AddSingleton<PublishedReports>();
        services.AddSingleton<CampaignDesk>();
        services.AddSingleton(provider => new ReportDesk(
            provider.GetRequiredService<ReportStore>(), provider.GetRequiredService<CampaignStore>(),
            new ReportReferences(
                provider.GetRequiredService<FileStore>(), provider.GetRequiredService<NoticeStore>()),
            provider.GetRequiredService<Vocabulary>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ReportLists(
            provider.GetRequiredService<ReportStore>(), provider.GetRequiredService<CampaignStore>()));
        return services;
    }

    /// <summary>Keeps the published reports as the change log has made them.</summary>
    public static IServiceCollection AddReportTailer(this IServiceCollection services)
    {
        services.AddSingleton<ReportTailer>();
        services.AddHostedService<ReportTailerService>();
        return services;
    }
}
