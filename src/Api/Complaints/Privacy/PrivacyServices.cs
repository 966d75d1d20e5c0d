using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>Adds export, erasure and retention of what is personal in complaints.</summary>
public static class PrivacyServices
{
    private static readonly LocalizedText s_setting = new(
        "由运行本服务的机关设定", "Set by the authority that runs this service");

    /// <summary>Adds the destroying of what is past its period, while the program runs. Needs the rest.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services) =>
        services.AddHostedService<RetentionService>();

    internal static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.TryAddSingleton(CreatePlan);
        services.AddSingleton<RetentionRunner>();
        services.AddSingleton<RetentionDesk>();
        services.AddSingleton<ErasureDesk>();
        services.AddSingleton<ExportDesk>();
        return services;
    }

    private static RetentionPlan CreatePlan(IServiceProvider provider)
    {
        var months = provider.GetRequiredService<IOptions<RetentionOptions>>().Value.Months;
        return new(
        [
            .. provider.GetRequiredService<ReferenceData>().RetentionPeriods.Select(period =>
                months.TryGetValue($"{period.State}", out var own) && own != period.Months
                    ? period with { Months = own, Source = s_setting }
                    : period),
        ]);
    }
}
