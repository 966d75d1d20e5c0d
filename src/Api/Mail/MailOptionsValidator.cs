using ConsumerSafety.Domain.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Mail;

/// <summary>Says everything that is wrong with the settings of mail.</summary>
internal sealed class MailOptionsValidator(IConfiguration configuration) : IValidateOptions<MailOptions>
{
    private static readonly string[] s_names = [.. typeof(MailOptions).GetProperties().Select(setting => setting.Name)];

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(MailOptions options)
    {
        foreach (var setting in configuration.GetSection(MailOptions.Section).GetChildren())
            if (!s_names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                yield return $"{setting.Path} is not a setting; there are {string.Join(", ", s_names)}.";
        if (options.Port is < 1 or > 65_535)
            yield return $"ConsumerSafety:Mail:Port is {options.Port}; it must be from 1 to 65535.";
        if (!Enum.TryParse<MailSecurity>(options.Security, ignoreCase: true, out var security)
            || !Enum.IsDefined(security))
            yield return $"ConsumerSafety:Mail:Security is '{options.Security}'; it must be "
                + $"{string.Join(", ", Enum.GetNames<MailSecurity>())}.";
        if (MailAddress.Read(options.From) is null)
            yield return $"ConsumerSafety:Mail:From is '{options.From}'; it must be an e-mail address.";
        if (options.FromName.Any(char.IsControl))
            yield return "ConsumerSafety:Mail:FromName must be one line.";
        if (options.User.Length > 0 && options.Host.Length == 0)
            yield return "ConsumerSafety:Mail:User is set without ConsumerSafety:Mail:Host.";
        if (options.MaxAttempts is < 1 or > 100)
            yield return $"ConsumerSafety:Mail:MaxAttempts is {options.MaxAttempts}; it must be from 1 to 100.";
    }
}
