using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>How long the lists of records in a notice are.</summary>
internal static class ListLengths
{
    /// <summary>The lengths by the names of the lists.</summary>
    public static IReadOnlyDictionary<string, int> Of(Notice notice) => new Dictionary<string, int>
    {
        [nameof(Notice.Products)] = notice.Products.Count,
        [nameof(Notice.Attachments)] = notice.Attachments.Count,
        [nameof(SpotCheck.TestItems)] = notice is SpotCheck check ? check.TestItems.Count : 0,
    };
}
