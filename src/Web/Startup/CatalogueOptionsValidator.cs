using ConsumerSafety.Api.Addresses;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Startup;

/// <summary>Says everything that is wrong with the settings, names that nobody reads included.</summary>
internal sealed class CatalogueOptionsValidator(IConfiguration configuration) : IValidateOptions<CatalogueOptions>
{
    private static readonly string[] s_names =
    [
        nameof(CatalogueOptions.DataDirectory),
        nameof(CatalogueOptions.SampleData),
        nameof(PublicAddressOptions.PublicAddress),
        "Database",
        "Index",
        "Feed",
        "Downloads",
        "Mail",
        "Webhooks",
        "Protection",
        "Sessions",
        "Fetches",
        nameof(CatalogueOptions.TrustedProxies),
        "Keys",
        "Identity",
        "Complaints",
        "Signals",
    ];

    public ValidateOptionsResult Validate(string? name, CatalogueOptions options)
    {
        var faults = new List<string>();
        if (!bool.TryParse(options.SampleData, out _))
            faults.Add($"ConsumerSafety:SampleData is '{options.SampleData}'; it must be true or false.");
        var names = string.Join(", ConsumerSafety:", s_names);
        foreach (var setting in configuration.GetSection(CatalogueOptions.Section).GetChildren())
            if (!s_names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                faults.Add($"{setting.Path} is not a setting; there are ConsumerSafety:{names}.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
