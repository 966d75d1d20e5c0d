using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Import.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>Adds what officers work complaints with.</summary>
internal static class CaseServices
{
    public static IServiceCollection AddCasework(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new LegalGrounds(
            provider.GetRequiredService<ReferenceData>().LegalGrounds));
        services.AddSingleton<CaseClock>();
        services.AddSingleton<CaseMail>();
        services.AddSingleton<CaseCheck>();
        services.AddSingleton<CaseNeighbours>();
        services.AddSingleton<CaseMover>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<CaseEvidence>();
        services.AddSingleton<CaseQueue>();
        return services;
    }
}
