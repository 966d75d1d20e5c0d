using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Formats;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.IdentityProviders;

/// <summary>Says everything that is wrong with the identity providers.</summary>
internal sealed class IdentityOptionsValidator : IValidateOptions<IdentityOptions>
{
    private const string List = IdentityOptions.Section + ":Providers";
    private const int MaxNameLength = 30;

    public ValidateOptionsResult Validate(string? name, IdentityOptions options)
    {
        var faults = new List<string>();
        for (var i = 0; i < options.Providers.Count; i++)
            Check(options.Providers[i], FormattableString.Invariant($"{List}:{i}"), faults);
        foreach (var group in options.Providers.GroupBy(provider => provider.Name).Where(group => group.Count() > 1))
            faults.Add($"{List}: the name '{group.Key}' must stand for one provider only.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(ProviderOptions provider, string path, List<string> faults)
    {
        if (!Identifier.IsValid(provider.Name) || provider.Name.Length > MaxNameLength)
            faults.Add($"{path}:Name is '{provider.Name}'; it must be 1 to 30 lower-case letters, digits and hyphens.");
        if (!IsSafe(provider.Authority))
            faults.Add(
                $"{path}:Authority is '{provider.Authority}'; it must be an https address (http only for localhost).");
        if (!provider.IsForPeople && !provider.IsForPrograms)
            faults.Add($"{path} needs ClientId, for people who sign in, or Audience, for tokens of programs.");
        if (provider.IsForPeople && provider.ClientSecret.Length == 0)
            faults.Add($"{path}:ClientSecret is missing; it belongs to ClientId.");
        if (provider.AgencyId.Length > 0 && !Identifier.IsValid(provider.AgencyId))
            faults.Add($"{path}:AgencyId is '{provider.AgencyId}'; it must be the Id of an agency, or be left out.");
        if (provider.AgencyId.Length > 0 && provider.AllowServiceRoles)
            faults.Add($"{path}:AllowServiceRoles must not be true where AgencyId is set.");
        if (string.IsNullOrWhiteSpace(provider.RoleClaim))
            faults.Add($"{path}:RoleClaim must name a claim.");
        if (provider.Roles.Count == 0)
            faults.Add($"{path}:Roles is empty; it must say which role each value of {provider.RoleClaim} stands for.");
        foreach (var (value, text) in provider.Roles)
            CheckRole(provider, $"{path}:Roles:{value}", text, faults);
    }

    private static void CheckRole(ProviderOptions provider, string path, string text, List<string> faults)
    {
        if (!Enum.GetNames<Role>().Contains(text))
            faults.Add($"{path} is '{text}'; it must be one of {string.Join(", ", Enum.GetNames<Role>())}.");
        else if (!AccountRules.NeedsAgency(Enum.Parse<Role>(text)))
        {
            if (!provider.AllowServiceRoles)
                faults.Add($"{path} is '{text}', which needs AllowServiceRoles=true and no AgencyId.");
        }
        else if (provider.AgencyId.Length == 0)
            faults.Add($"{path} is '{text}', a role of an agency; AgencyId must say of which.");
    }

    private static bool IsSafe(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
