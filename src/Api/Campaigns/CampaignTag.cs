using System.Security.Cryptography;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>Tells one state of a campaign from another, so that nobody overwrites what they have not seen.</summary>
public static class CampaignTag
{
    private const int Length = 24;

    /// <summary>The tag of a campaign: the same content has the same on every node.</summary>
    public static string Of(Campaign campaign) =>
        Convert.ToHexStringLower(SHA256.HashData(NoticeJson.Write(campaign)))[..Length];
}
