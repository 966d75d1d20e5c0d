namespace ConsumerSafety.Api.IdentityProviders;

/// <summary>Other identity providers, settings under <c>ConsumerSafety:Identity</c>; none by default.</summary>
public sealed class IdentityOptions
{
    /// <summary>Where the settings lie.</summary>
    public const string Section = "ConsumerSafety:Identity";

    /// <summary>The providers.</summary>
    public List<ProviderOptions> Providers { get; } = [];
}
