using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Adds what the pages need on which notices are drafted and reviewed.</summary>
internal static class DraftPages
{
    public static IServiceCollection AddDraftPages(this IServiceCollection services)
    {
        services.AddSingleton<CodeBook>();
        services.AddSingleton<FormChoices>();
        services.AddSingleton<FormReader>();
        services.AddSingleton<FormWriter>();
        services.AddSingleton<RequiredFields>();
        services.AddSingleton<ValueNames>();
        services.AddSingleton<DifferenceViews>();
        services.AddSingleton<DraftFormViews>();
        services.AddSingleton<DraftFiles>();
        services.AddSingleton<DraftEditor>();
        services.AddSingleton<EditViews>();
        services.AddSingleton<DraftViews>();
        services.AddSingleton<DraftActions>();
        services.AddSingleton<DraftWaiting>();
        services.AddSingleton<IWaitingWorkSource, WaitingDrafts>();
        return services;
    }
}
