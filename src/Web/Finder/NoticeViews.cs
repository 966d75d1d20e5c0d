using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Finder;

/// <summary>Lays out a notice: every property under its label, with what the data check found beside it.</summary>
public sealed class NoticeViews(CatalogueNames names, Vocabulary vocabulary)
{
    // A page of more would be slow on a phone; the rest is a link away.
    private const int MaxProducts = 200;

    /// <summary>The layout of a notice.</summary>
    public NoticeView Create(Notice notice, Language language)
    {
        var remarks = new NoticeRemarks(notice, vocabulary, language);
        var tags = new TextTags(language, notice.Language);
        var details = new PropertyWriter(language, tags, remarks)
            .AddKind(notice)
            .Add("HazardTypes", Hazards(notice, language))
            .AddAll("Measures", notice.Measures)
            .AddAll("Standards", notice.Standards)
            .Properties;
        var products = notice.Products.Take(MaxProducts).Select((product, index) =>
            ToView(product, index, remarks, language, tags)).ToList();
        var facts = Facts(notice, remarks, language, tags);
        return new(
            notice,
            names.Agency(notice.PublisherId, language),
            details,
            products,
            notice.Products.Count - products.Count,
            notice is SpotCheck check ? [.. check.TestItems.Select((item, index) => ToView(item, index, remarks))] : [],
            [.. (notice.Body ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)],
            facts,
            [.. notice.Attachments.Select(AttachmentViews.Create)],
            remarks.TakeRest(),
            tags);
    }

    private IReadOnlyList<ValueView> Hazards(Notice notice, Language language) =>
        [.. notice.HazardTypes.Select(code => Linked(Facet.HazardType, code, names.Hazard(code, language), language))];

    private ValueView Linked(Facet facet, string value, string text, Language language) =>
        new(text, names.Knows(facet, value) ? language.Path(SearchRequest.Of(facet, value).ToPath()) : null);

    private ProductView ToView(
        Product product, int index, NoticeRemarks remarks, Language language, TextTags tags)
    {
        var category = product.Category is { } code
            ? [Linked(Facet.Category, code, names.Category(code, language), language)]
            : Array.Empty<ValueView>();
        var heading = product.Name ?? product.Brand ?? product.Model;
        var properties = new PropertyWriter(language, tags, remarks, $"Products[{index}].", "Products.")
            .Add("Name", heading == product.Name ? null : product.Name)
            .Add("Brand", product.Brand)
            .Add("Model", product.Model)
            .Add("Gtin", product.Gtin)
            .Add("Batch", product.Batch)
            .Add("ProducedFrom", product.ProducedFrom)
            .Add("ProducedTo", product.ProducedTo)
            .Add("Category", category)
            .Add("Manufacturer", product.Manufacturer)
            .Add("Origin", product.Origin is { } origin ? names.Region(origin, language) : null)
            .Add("Seller", product.Seller)
            .Add("Platform", product.Platform)
            .Properties;
        return new(heading ?? language[NoticeTexts.ProductNumber, index + 1], properties);
    }

    private static TestItemView ToView(TestItem item, int index, NoticeRemarks remarks)
    {
        string WithUnit(string? value) =>
            value is null ? "—"
            : item.Unit is null || value.Contains(item.Unit, StringComparison.Ordinal) ? value
            : $"{value} {item.Unit}";
        string[] members = ["Name", "Requirement", "Measured", "Unit", "Conforms"];
        var found = members.SelectMany(member => remarks.Take($"TestItems[{index}].{member}"));
        return new(item, WithUnit(item.Measured), WithUnit(item.Requirement), [.. found]);
    }

    private IReadOnlyList<PropertyView> Facts(
        Notice notice, NoticeRemarks remarks, Language language, TextTags tags)
    {
        var region = notice.RegionCode is { } code
            ? [Linked(Facet.Region, code, names.Region(code, language), language)]
            : Array.Empty<ValueView>();
        var publisher = Linked(
            Facet.Publisher, notice.PublisherId, names.Agency(notice.PublisherId, language), language);
        return new PropertyWriter(language, tags, remarks)
            .Add("Id", notice.Id)
            .Add("PublisherId", [publisher with { Tag = tags.Of(publisher.Text) }])
            .Add("ReferenceNumber", notice.ReferenceNumber)
            .Add("PublishedAt", notice.PublishedAt is { } published ? language.Date(published) : null)
            .Add("RegionCode", region)
            .Add("Status", notice.Status)
            .Add("RiskLevel", notice.RiskLevel)
            .Add("Language", LanguageName(notice.Language, language))
            .Add("SourceUrl", notice.SourceUrl is { } url ? [new(url, WebAddress.Followable(url))] : [])
            .Add("UpdatedAt", notice.UpdatedAt is { } updated ? language.Moment(updated) : null)
            .Add("Version", notice.Version)
            .Properties;
    }

    private static string LanguageName(string tag, Language language) => tag.Split('-')[0].ToLowerInvariant() switch
    {
        "zh" => language[NoticeTexts.Chinese],
        "en" => language[NoticeTexts.English],
        _ => tag,
    };
}
