using ConsumerSafety.Api.Tests.Oracle;
using static ConsumerSafety.Api.Tests.Clauses.Clause;

namespace ConsumerSafety.Api.Tests.Clauses;

/// <summary>URL conventions 5.1.1.15 and 5.1.1.13: paths through navigation properties.</summary>
internal static class PathClauses
{
    public static IReadOnlyList<Condition> All { get; } =
    [
        On("Region/EnglishName eq 'Beijing'", notice => notice.Region()?.EnglishName == "Beijing"),
        On("Region/EnglishName ne 'Beijing'", notice => notice.Region()?.EnglishName != "Beijing"),
        On("contains(Region/EnglishName,'i')", notice =>
            notice.Region()?.EnglishName.Contains('i', StringComparison.Ordinal)),
        On("Publisher/Name eq Title", notice => notice.Publisher()?.Name == notice.Title),
        On("Publisher/RegionCode eq RegionCode", notice => notice.Publisher()?.RegionCode == notice.RegionCode),
        On("Publisher/RegionCode eq Region/Code", notice => notice.Publisher()?.RegionCode == notice.Region()?.Code),
        On("concat(Region/EnglishName,'x') eq 'Beijingx'", notice => notice.Region()?.EnglishName == "Beijing"),
        On("concat(Region/EnglishName,Language) eq 'Beijingen'", notice =>
            notice.Region()?.EnglishName == "Beijing" && notice.Language == "en"),
        On("contains(Title,Publisher/Id)", notice => notice.Title.Contains(notice.PublisherId, StringComparison.Ordinal)),
        On("contains(Publisher/Name,Region/Name)", notice => notice.Region() is { } region
            ? notice.Publisher()?.Name.Contains(region.Name, StringComparison.Ordinal) : null),
        On("length(Region/Name) add Version gt 5", notice => notice.Region()?.Name.Length + notice.Version > 5),
        On("Region/Parent/Code eq 'CN'", notice => notice.Region()?.ParentCode == "CN"),
        On("Region/Parent/EnglishName eq Region/EnglishName", notice => notice.Region() is null),
        On("Region eq null", notice => notice.Region() is null),
        On("Region ne null", notice => notice.Region() is not null),
        On("(Region eq null) eq (Version eq 1)", notice => notice.Region() is null == (notice.Version == 1)),
        On("Region/Name in ('北京市','上海市')", notice => notice.Region()?.Name is "北京市" or "上海市"),
        On("case(Region eq null:'none',true:Region/EnglishName) eq 'none'", notice => notice.Region() is null),

        On("Campaigns/any(c: c/Name eq '铁拳')", notice => notice.Campaigns().Any(found => found.Name == "铁拳")),
        On("Campaigns/any(c: date(PublishedAt) ge c/StartsOn)", notice => notice.Campaigns().Any(found =>
            Truths.Holds("ge", Day(notice.PublishedAt), found.StartsOn))),
        On("Campaigns/all(c: date(PublishedAt) ge c/StartsOn)", notice => notice.Campaigns().All(found =>
            Truths.Holds("ge", Day(notice.PublishedAt), found.StartsOn))),
        On("Campaigns/any(c: c/OrganiserIds/any(o: o eq PublisherId))", notice =>
            notice.Campaigns().Any(found => found.OrganiserIds.Contains(notice.PublisherId))),
        On("Campaigns/any(c: c/OrganiserIds/any(o: o eq 'customs'))", notice =>
            notice.Campaigns().Any(found => found.OrganiserIds.Contains("customs"))),
        On("Campaigns/any(c: c/Organisers/any(o: o/Id eq $it/PublisherId))", notice =>
            notice.Campaigns().Any(found => found.OrganiserIds.Contains(notice.PublisherId))),
        On("Campaigns/any(c: Campaigns/any(d: d/Id gt c/Id))", notice => notice.CampaignIds.Count > 1),
        On("Campaigns/any(c: c/Theme eq null)", notice => notice.Campaigns().Any(found => found.Theme is null)),
        On("Campaigns/$count ge 2", notice => notice.CampaignIds.Count >= 2),
        On("Campaigns/$count($filter=Theme ne null) eq 1", notice =>
            notice.Campaigns().Count(found => found.Theme is not null) == 1),
        On("Campaigns/any() eq (Version gt 1)", notice => notice.CampaignIds.Count > 0 == notice.Version > 1),
        On("Publisher/Children/$count eq 2", notice => notice.PublisherId == "samr"),
        On("Publisher/Children/any(c: c/Id eq 'beijing-amr')", notice => notice.PublisherId == "samr"),
        On("Publisher/Children/any(c: c/RegionCode eq $it/RegionCode)", notice =>
            notice is { PublisherId: "samr", RegionCode: "110000" or null }),
        On("Region/Children/$count gt 0 and Version eq 1", notice =>
            notice.Region()?.Code is "CN" or "110000" && notice.Version == 1),
    ];

    private static DateOnly? Day(DateTimeOffset? instant) =>
        instant is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;
}
