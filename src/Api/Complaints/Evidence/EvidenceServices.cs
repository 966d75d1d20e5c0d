using ConsumerSafety.Api.Complaints.Evidence.Scanning;
using ConsumerSafety.Api.Files.Pictures;
using ConsumerSafety.Storage.Evidence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>Adds what takes evidence in.</summary>
internal static class EvidenceServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<PictureMaker>();
        services.AddSingleton<VirusScanner>();
        services.AddSingleton<FormEvidence>();
        services.AddSingleton<PersonEvidence>();
        services.AddSingleton(provider => new EvidenceExaminer(
            provider.GetRequiredService<EvidenceUploads>(), provider.GetRequiredService<EvidenceMaking>(),
            provider.GetRequiredService<PictureMaker>(), provider.GetRequiredService<VirusScanner>()));
        services.AddSingleton(provider => new EvidenceDesk(
            provider.GetRequiredService<EvidenceUploads>(), provider.GetRequiredService<EvidenceReceiver>(),
            provider.GetRequiredService<EvidenceExaminer>(), provider.GetRequiredService<ComplaintPace>(),
            provider.GetRequiredService<Patience>(), provider.GetRequiredService<IOptions<ComplaintOptions>>()));
    }
}
