using ConsumerSafety.Domain.Notices;
using static ConsumerSafety.Search.Fields.FieldType;

namespace ConsumerSafety.Search.Fields;

/// <summary>
/// Each public property of a notice, once. The EDM model, the index, the filter compiler, facets, CSV columns and the
/// field reference come from these lists.
/// </summary>
internal static class NoticeFields
{
    private const float Strong = 4;

    public static FieldList<Product> Product { get; } = new FieldList<Product>()
        .Text("Name", product => product.Name, Strong, hasGrams: true)
        .Text("Brand", product => product.Brand, Strong, hasGrams: true)
        .Text("Model", product => product.Model, Strong, hasGrams: true)
        .Text("Batch", product => product.Batch, 1)
        .Text("Gtin", product => product.Gtin, Strong)
        .Text("Category", product => product.Category)
        .Text("Manufacturer", product => product.Manufacturer, 1, hasGrams: true)
        .Text("Origin", product => product.Origin)
        .Text("Seller", product => product.Seller, 1)
        .Text("Platform", product => product.Platform, 1)
        .Value("ProducedFrom", Date, product => product.ProducedFrom)
        .Value("ProducedTo", Date, product => product.ProducedTo);

    public static FieldList<Attachment> Attachment { get; } = new FieldList<Attachment>()
        .Text("Name", attachment => attachment.Name, 1, isNullable: false)
        .Text("Url", attachment => attachment.Url, isNullable: false)
        .Text("MediaType", attachment => attachment.MediaType)
        .Value("Length", FieldType.Int64, attachment => attachment.Length);

    public static FieldList<TestItem> TestItem { get; } = new FieldList<TestItem>()
        .Text("Name", item => item.Name, 1, isNullable: false)
        .Text("Requirement", item => item.Requirement)
        .Text("Measured", item => item.Measured)
        .Text("Unit", item => item.Unit)
        .Value("Conforms", FieldType.Boolean, item => item.Conforms);

    public static FieldList<Notice> Common { get; } = new FieldList<Notice>()
        .Key("Id", notice => notice.Id, Strong)
        .Enum<NoticeKind>("Kind", notice => notice.Kind, isNullable: false)
        .Text("Title", notice => notice.Title, Strong, isNullable: false, hasGrams: true)
        .LongText("Summary", notice => notice.Summary)
        .LongText("Body", notice => notice.Body)
        .Text("Language", notice => notice.Language, isNullable: false)
        .Value("PublishedAt", Instant, notice => notice.PublishedAt)
        .Value("UpdatedAt", Instant, notice => notice.UpdatedAt)
        .Enum<NoticeStatus>("Status", notice => notice.Status, isNullable: false)
        .LongText("ChangeReason", notice => notice.ChangeReason)
        .Value("Version", FieldType.Int32, notice => notice.Version, isNullable: false)
        .Text("PublisherId", notice => notice.PublisherId, isNullable: false)
        .Texts("CampaignIds", notice => notice.CampaignIds)
        .Text("RegionCode", notice => notice.RegionCode)
        .Text("ReferenceNumber", notice => notice.ReferenceNumber, Strong)
        .Text("SourceUrl", notice => notice.SourceUrl)
        .Enum<RiskLevel>("RiskLevel", notice => notice.RiskLevel, isNullable: false)
        .Texts("HazardTypes", notice => notice.HazardTypes)
        .Records("Products", notice => notice.Products, Product)
        .Texts("Measures", notice => notice.Measures, 1)
        .Texts("Standards", notice => notice.Standards, 1)
        .Records("Attachments", notice => notice.Attachments, Attachment);
}
