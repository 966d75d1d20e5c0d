namespace ConsumerSafety.Api.IdentityProviders;

/// <summary>
/// An identity provider of an agency, a setting under <c>ConsumerSafety:Identity:Providers:0</c> and so on.
/// </summary>
public sealed class ProviderOptions
{
    /// <summary>What it is called here, 1 to 30 lower-case letters, digits and hyphens.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its address, below which its metadata lie at <c>.well-known/openid-configuration</c>.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Under what this service is known there, for people who sign in; empty when they cannot.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that belongs to it.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The audience that tokens of programs name; empty when none are taken.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The agency whose people and programs these are; empty for the service's own.</summary>
    public string AgencyId { get; set; } = "";

    /// <summary>The claim whose values say what somebody may do.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The role that each value of it stands for.</summary>
    public Dictionary<string, string> Roles { get; } = [];

    /// <summary>
    /// Whether it may say who administers the service and who audits it; only without an agency.
    /// </summary>
    public bool AllowServiceRoles { get; set; }

    /// <summary>Whether people sign in with it.</summary>
    public bool IsForPeople => ClientId.Length > 0;

    /// <summary>Whether programs come with its tokens.</summary>
    public bool IsForPrograms => Audience.Length > 0;
}
