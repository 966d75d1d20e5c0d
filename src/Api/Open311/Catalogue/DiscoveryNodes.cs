using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Open311.Answers;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>Where GeoReport v2 is found here (wiki.open311.org/Service_Discovery).</summary>
internal static class DiscoveryNodes
{
    private const string Specification = "http://wiki.open311.org/GeoReport_v2";

    private static readonly LocalizedText s_contact = new(
        "接口说明与联系方式：{0}", "How it is used, and whom to ask: {0}");

    private static readonly LocalizedText s_keys = new(
        "由所在机构的管理员在 {0} 建立密钥，权限为 SendComplaints。",
        "The administrator of your agency makes a key with the scope SendComplaints at {0}.");

    /// <summary>The document.</summary>
    public static Node.Fields Of(PublicAddressOptions address, string language)
    {
        var path = language == "en" ? "/en" : "";
        return Node.Of(
            ("changeset", ServiceTable.Changeset),
            ("contact", Fill(s_contact, language, address.Of(path + "/developers"))),
            ("key_service", Fill(s_keys, language, address.Of(path + "/console/keys"))),
            ("endpoints", new Node.Rows("endpoint",
            [
                Node.Of(
                    ("specification", Specification),
                    ("url", address.Of(Open311Endpoints.Root)),
                    ("changeset", ServiceTable.Changeset),
                    ("type", "production"),
                    ("formats", new Node.Rows(
                        "format", [new Node.Value("text/xml"), new Node.Value("application/json")]))),
            ])));
    }

    private static string Fill(LocalizedText text, string language, string address) =>
        text.In(language).Replace("{0}", address, StringComparison.Ordinal);
}
