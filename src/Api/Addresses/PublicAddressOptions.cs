namespace ConsumerSafety.Api.Addresses;

/// <summary>Where this service is reached from outside, for links in mails, feeds, files and calls.</summary>
public sealed class PublicAddressOptions
{
    /// <summary>Where the setting stands: <c>ConsumerSafety:PublicAddress</c>.</summary>
    public const string Section = "ConsumerSafety";

    /// <summary>An absolute http or https address without query or fragment.</summary>
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>The absolute address of a path, <c>/notices/RC-2024-000001</c>.</summary>
    public string Of(string path) => PublicAddress.TrimEnd('/') + path;
}
