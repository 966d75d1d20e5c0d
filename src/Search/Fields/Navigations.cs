namespace ConsumerSafety.Search.Fields;

/// <summary>Which set leads to which: every field that holds keys is a way there and, where it is one, back.</summary>
internal static class Navigations
{
    public static void Link(
        IReadOnlyList<EntitySet> notices,
        EntitySet agencies,
        EntitySet campaigns,
        EntitySet regions,
        EntitySet categories)
    {
        // No partners to and from notices: what the set of one kind leads to leads back to notices of every kind.
        foreach (var set in notices)
            set.Navigations =
            [
                To("Publisher", set, "PublisherId", agencies),
                To("Campaigns", set, "CampaignIds", campaigns),
                To("Region", set, "RegionCode", regions),
            ];
        agencies.Navigations =
        [
            To("Parent", agencies, "ParentId", agencies, "Children"),
            From("Children", agencies, agencies, "ParentId", "Parent"),
            To("Region", agencies, "RegionCode", regions),
            From("Campaigns", agencies, campaigns, "OrganiserIds", "Organisers"),
            From("Notices", agencies, notices[0], "PublisherId"),
        ];
        campaigns.Navigations =
        [
            To("Organisers", campaigns, "OrganiserIds", agencies, "Campaigns"),
            From("Notices", campaigns, notices[0], "CampaignIds"),
        ];
        regions.Navigations =
        [
            To("Parent", regions, "ParentCode", regions, "Children"),
            From("Children", regions, regions, "ParentCode", "Parent"),
            From("Notices", regions, notices[0], "RegionCode"),
        ];
        categories.Navigations =
        [
            To("Parent", categories, "ParentCode", categories, "Children"),
            From("Children", categories, categories, "ParentCode", "Parent"),
        ];
    }

    private static Navigation To(
        string name, EntitySet set, string keyField, EntitySet target, string? partner = null) =>
        new(name, set.FindField(keyField)!, target, target.Key, partner);

    private static Navigation From(
        string name, EntitySet set, EntitySet target, string field, string? partner = null) =>
        new(name, set.Key, target, target.FindField(field)!, partner);
}
