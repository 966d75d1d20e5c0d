using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>Says what is wrong with the settings of webhooks that no attribute says.</summary>
internal sealed class WebhookOptionsValidator(IConfiguration configuration) : IValidateOptions<WebhookOptions>
{
    private static readonly string[] s_names =
    [
        .. typeof(WebhookOptions).GetProperties().Select(setting => setting.Name),
    ];

    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        List<string> faults =
        [
            .. configuration.GetSection(WebhookOptions.Section).GetChildren()
                .Where(setting => !s_names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                .Select(setting => $"{setting.Path} is not a setting; there are {string.Join(", ", s_names)}."),
            .. options.Ports.Where(port => port is < 1 or > 65_535)
                .Select(port => $"ConsumerSafety:Webhooks:Ports has {port}; a port must be from 1 to 65535."),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
