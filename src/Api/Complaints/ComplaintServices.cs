using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Api.Complaints.OpenAccounts;
using ConsumerSafety.Api.Complaints.Privacy;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConsumerSafety.Api.Complaints;

/// <summary>Adds what takes complaints in and lets people follow them.</summary>
public static class ComplaintServices
{
    /// <summary>
    /// Adds it. Needs storage, a vocabulary, and <see cref="ReferenceData"/> for competences, deadlines and working
    /// days unless those are there already.
    /// </summary>
    public static IServiceCollection AddComplaints(this IServiceCollection services)
    {
        services.AddOptions<ComplaintOptions>().BindConfiguration(ComplaintOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(provider => new Competences(
            provider.GetRequiredService<ReferenceData>().Competences, provider.GetRequiredService<Vocabulary>()));
        services.TryAddSingleton(provider => new DeadlineClock(
            provider.GetRequiredService<ReferenceData>().DeadlineRules,
            new WorkingCalendar(provider.GetRequiredService<ReferenceData>().WorkingDays)));
        services.TryAddSingleton<Patience>();
        services.AddSingleton<ComplaintPace>();
        services.AddSingleton<ReceiptMail>();
        EvidenceServices.Add(services);
        services.AddSingleton<ComplaintIntake>();
        services.AddSingleton<FormDesk>();
        services.AddSingleton<PersonDesk>();
        services.AddSingleton<OpenAccountDesk>();
        services.AddCasework();
        services.AddPrivacy();
        return services.AddSignals();
    }
}
