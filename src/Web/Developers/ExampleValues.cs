using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Web.Developers;

/// <summary>What the worked queries ask about.</summary>
/// <param name="Brand">A brand that was recalled.</param>
/// <param name="Gtin">A barcode that a notice names.</param>
/// <param name="Term">A product that a notice is about, in its own words.</param>
/// <param name="Province">A province with a serious notice.</param>
/// <param name="Year">The year of that notice.</param>
/// <param name="Category">A category with a product that failed a spot check.</param>
/// <param name="CategoryCodes">That category and all below it.</param>
public sealed record ExampleValues(
    string Brand,
    string Gtin,
    string Term,
    Region Province,
    int Year,
    ProductCategory Category,
    IReadOnlyList<string> CategoryCodes)
{
    // More would make an address nobody can read.
    private const int MaxCodes = 12;

    /// <summary>Takes them from notices, the first that has one, so that every example finds something.</summary>
    public static ExampleValues From(IReadOnlyList<Notice> notices, Vocabulary vocabulary)
    {
        var recalled = notices.OfType<Recall>().SelectMany(recall => recall.Products).ToList();
        var products = notices.SelectMany(notice => notice.Products).ToList();
        var serious = notices.FirstOrDefault(notice =>
            notice is { RiskLevel: RiskLevel.Serious, PublishedAt: not null, Status: not NoticeStatus.Withdrawn }
            && ProvinceOf(notice.RegionCode, vocabulary) is not null);
        var failed = notices.OfType<SpotCheck>()
            .Where(check => check.Verdict == Verdict.Nonconforming)
            .SelectMany(check => check.Products)
            .Select(product => product.Category)
            .FirstOrDefault(code => vocabulary.FindProductCategory(code) is not null);
        var category = Widest(failed, vocabulary);
        return new(
            recalled.Select(product => product.Brand).FirstOrDefault(Reads) ?? "海鸥",
            products.Select(product => product.Gtin).FirstOrDefault(Reads) ?? "6901234567892",
            products.Select(product => product.Name).FirstOrDefault(Reads) ?? "电热毯",
            ProvinceOf(serious?.RegionCode, vocabulary) ?? s_guangdong,
            serious?.PublishedAt?.Year ?? 2024,
            category,
            [.. Below(category.Code, vocabulary)]);
    }

    private static readonly Region s_guangdong = new() { Code = "440000", Name = "广东省", EnglishName = "Guangdong" };

    // A short text without what would have to be escaped differently in every language of the examples.
    private static bool Reads(string? text) =>
        text is { Length: > 1 and <= 20 } && text.All(character => char.IsLetterOrDigit(character));

    private static Region? ProvinceOf(string? code, Vocabulary vocabulary) =>
        vocabulary.RegionPath(code).FirstOrDefault(region => region.Code.EndsWith("0000", StringComparison.Ordinal));

    private static ProductCategory Widest(string? code, Vocabulary vocabulary) =>
        vocabulary.CategoryPath(code).LastOrDefault(category => Below(category.Code, vocabulary).Count() <= MaxCodes)
        ?? vocabulary.FindProductCategory(code)
        ?? vocabulary.ProductCategories[0];

    private static IEnumerable<string> Below(string code, Vocabulary vocabulary) => vocabulary.ProductCategories
        .Select(category => category.Code)
        .Where(below => vocabulary.CategoryPath(below).Any(above => above.Code == code));
}
