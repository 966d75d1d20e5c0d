using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Search.Fields;

/// <summary>The fields of everything that stands around the notices.</summary>
internal static class ReferenceFields
{
    public static FieldList<Agency> Agency { get; } = new FieldList<Agency>()
        .Key("Id", agency => agency.Id, 1)
        .Text("Name", agency => agency.Name, 4, isNullable: false)
        .Text("EnglishName", agency => agency.EnglishName, 4, isNullable: false)
        .Text("ParentId", agency => agency.ParentId)
        .Text("RegionCode", agency => agency.RegionCode)
        .Text("Website", agency => agency.Website);

    public static FieldList<Campaign> Campaign { get; } = new FieldList<Campaign>()
        .Key("Id", campaign => campaign.Id, 1)
        .Text("Name", campaign => campaign.Name, 4, isNullable: false)
        .Text("EnglishName", campaign => campaign.EnglishName, 4, isNullable: false)
        .Text("Theme", campaign => campaign.Theme, 1)
        .Text("EnglishTheme", campaign => campaign.EnglishTheme, 1)
        .LongText("Description", campaign => campaign.Description)
        .LongText("EnglishDescription", campaign => campaign.EnglishDescription)
        .Value("StartsOn", FieldType.Date, campaign => campaign.StartsOn)
        .Value("EndsOn", FieldType.Date, campaign => campaign.EndsOn)
        .Texts("OrganiserIds", campaign => campaign.OrganiserIds)
        .Records("Materials", campaign => campaign.Materials, NoticeFields.Attachment);

    public static FieldList<Region> Region { get; } = new FieldList<Region>()
        .Key("Code", region => region.Code, 1)
        .Text("Name", region => region.Name, 4, isNullable: false)
        .Text("EnglishName", region => region.EnglishName, 4, isNullable: false)
        .Text("ParentCode", region => region.ParentCode);

    public static FieldList<HazardType> HazardType { get; } = new FieldList<HazardType>()
        .Key("Code", hazard => hazard.Code, 1)
        .Text("Name", hazard => hazard.Name, 4, isNullable: false)
        .Text("EnglishName", hazard => hazard.EnglishName, 4, isNullable: false)
        .Text("Description", hazard => hazard.Description, 1)
        .Text("EnglishDescription", hazard => hazard.EnglishDescription, 1);

    public static FieldList<ProductCategory> ProductCategory { get; } = new FieldList<ProductCategory>()
        .Key("Code", category => category.Code, 1)
        .Text("Name", category => category.Name, 4, isNullable: false)
        .Text("EnglishName", category => category.EnglishName, 4, isNullable: false)
        .Text("ParentCode", category => category.ParentCode);

    public static FieldList<ComplaintCount> ComplaintCount { get; } = new FieldList<ComplaintCount>()
        .Key("Id", count => count.Id)
        .Value("Month", FieldType.Date, count => count.Month, isNullable: false)
        .Enum("Kind", count => count.Kind)
        .Text("Category", count => count.Category)
        .Text("HazardType", count => count.HazardType)
        .Text("RegionCode", count => count.RegionCode)
        .Enum("Outcome", count => count.Outcome)
        .Value("Count", FieldType.Int64, count => count.Count, isNullable: false)
        .Value("DecidedCount", FieldType.Int64, count => count.DecidedCount)
        .Value("DaysToDecision", FieldType.Int64, count => count.DaysToDecision);

    // Without the complaint it is of: that leads to somebody.
    public static FieldList<ComplaintAccount> ComplaintAccount { get; } = new FieldList<ComplaintAccount>()
        .Key("Id", account => account.Id)
        .Value("Month", FieldType.Date, account => account.Month, isNullable: false)
        .Enum<ComplaintKind>("Kind", account => account.Kind, isNullable: false)
        .Text("Category", account => account.Category)
        .Text("HazardType", account => account.HazardType)
        .Text("RegionCode", account => account.RegionCode)
        .Enum<ComplaintOutcome>("Outcome", account => account.Outcome, isNullable: false)
        .Text("Language", account => account.Language, isNullable: false)
        .LongText("Text", account => account.Text);
}
