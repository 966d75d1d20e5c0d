using ConsumerSafety.Api.IdentityProviders;

namespace ConsumerSafety.Api.Tests.IdentityProviders;

public sealed class IdentityOptionsTests
{
    [Fact]
    public void Nothing_is_set_up_by_default() =>
        Assert.True(new IdentityOptionsValidator().Validate(null, new()).Succeeded);

    [Fact]
    public void A_provider_of_an_agency_with_roles_of_an_agency_is_sound() => Assert.Empty(Faults(Sound()));

    public static TheoryData<string, string> Wrong => new()
    {
        { "Name=", ":Name is ''" },
        { "Name=Not One", ":Name is 'Not One'" },
        { "Authority=http://idp.example", ":Authority" },
        { "Authority=idp", ":Authority" },
        { "Audience=", "needs ClientId" },
        { "ClientId=x", ":ClientSecret is missing" },
        { "AgencyId=Not One", ":AgencyId is 'Not One'" },
        { "AgencyId=", "AgencyId must say of which" },
        { "RoleClaim= ", ":RoleClaim" },
        { "Role=Emperor", "one of Author" },
        { "Role=7", "one of Author" },
        { "Role=SystemAdministrator", "needs AllowServiceRoles" },
        { "Role=Auditor", "needs AllowServiceRoles" },
        { "AllowServiceRoles", "must not be true where AgencyId is set" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named_with_what_would_be_right(string setting, string message)
    {
        var provider = Sound();
        Set(provider, setting);

        Assert.Contains(Faults(provider), fault => fault.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_agency_service_roles_need_a_setting_of_their_own()
    {
        var provider = Sound();
        (provider.AgencyId, provider.AllowServiceRoles) = ("", true);
        provider.Roles["editors"] = "Auditor";

        Assert.Empty(Faults(provider));
    }

    [Fact]
    public void Two_providers_of_one_name_are_refused() =>
        Assert.Contains(
            Faults(Sound(), Sound()), fault => fault.Contains("one provider only", StringComparison.Ordinal));

    [Fact]
    public void A_provider_without_roles_is_refused()
    {
        var provider = Sound();
        provider.Roles.Clear();

        Assert.Contains(Faults(provider), fault => fault.Contains(":Roles is empty", StringComparison.Ordinal));
    }

    private static ProviderOptions Sound() => new()
    {
        Name = "samr-idp",
        Authority = "https://idp.example/realm",
        Audience = "api://consumer-safety",
        AgencyId = "samr",
        Roles = { ["editors"] = "Author" },
    };

    private static void Set(ProviderOptions provider, string setting)
    {
        var (name, value) = setting.Split('=') is [var left, var right] ? (left, right) : (setting, "");
        switch (name)
        {
            case "Role":
                provider.Roles["editors"] = value;
                break;
            case "AllowServiceRoles":
                provider.AllowServiceRoles = true;
                break;
            default:
                typeof(ProviderOptions).GetProperty(name)!.SetValue(provider, value);
                break;
        }
    }

    private static IEnumerable<string> Faults(params ProviderOptions[] providers)
    {
        var options = new IdentityOptions();
        options.Providers.AddRange(providers);
        return new IdentityOptionsValidator().Validate(null, options).Failures ?? [];
    }
}
