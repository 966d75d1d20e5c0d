namespace ConsumerSafety.Web.Presentation;

/// <summary>Addresses out of notices, which anybody may have written.</summary>
internal static class WebAddress
{
    /// <summary>The address when it is one that a link may lead to (absolute, http or https), else null.</summary>
    public static string? Followable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;
}
