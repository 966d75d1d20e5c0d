using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Publishing;

/// <summary>
/// Finds published notices that may be about the same, so that nothing is published twice: first those that name the
/// same products (by barcode, by brand and model), then those with much the same title.
/// </summary>
public sealed class SimilarNotices(CatalogueSearch search)
{
    /// <summary>The most it gives.</summary>
    public const int Most = 5;

    private const int ProductsLooked = 20;
    private const int TitleLooked = 200;

    private static readonly Field s_products = Field(nameof(Notice.Products));
    private static readonly Field s_title = Field(nameof(Notice.Title));

    /// <summary>At most five, nearest first, never the notice itself; none while there is no index.</summary>
    public IReadOnlyList<SimilarNotice> Find(Notice notice, CancellationToken cancellationToken)
    {
        if (!search.Status.IsReady)
            return [];
        List<SimilarNotice> found = [];
        void Take(IEnumerable<Row> rows, Likeness likeness) => found.AddRange(rows
            .Where(row => row.Id != notice.Id && !found.Exists(known => known.Id == row.Id))
            .Select(row => new SimilarNotice(row.Id, Title(row), likeness)));

        Take(FindByProducts(notice, [nameof(Product.Gtin)], cancellationToken), Likeness.Barcode);
        Take(
            FindByProducts(notice, [nameof(Product.Brand), nameof(Product.Model)], cancellationToken),
            Likeness.BrandAndModel);
        Take(FindByTitle(notice, cancellationToken), Likeness.Title);
        return [.. found.Take(Most)];
    }

    private IReadOnlyList<Row> FindByProducts(Notice notice, string[] names, CancellationToken cancellationToken)
    {
        List<FilterNode> any = [];
        foreach (var product in notice.Products.Take(ProductsLooked))
            if (names.All(name => !string.IsNullOrWhiteSpace(Value(product, name))))
                any.Add(new AndNode([.. names.Select(name => Equal(name, Value(product, name)!))]));
        if (any.Count == 0)
            return [];
        var query = new NoticeQuery(EntitySets.Notices)
        {
            Filter = new AnyNode(new FieldNode(s_products), 1, new OrNode(any)), Top = Most + 1,
        };
        return search.Search(query, cancellationToken).Rows;
    }

    private IReadOnlyList<Row> FindByTitle(Notice notice, CancellationToken cancellationToken)
    {
        var title = notice.Title.Trim();
        if (title.Length < 4)
            return [];
        var words = title.Length > TitleLooked ? title[..TitleLooked] : title;
        var query = new NoticeQuery(EntitySets.OfKind(notice.Kind))
        {
            Text = new WordsNode(words), IsForgiving = true, Sort = [SortKey.Relevance], Top = 4 * Most,
        };
        var rows = search.Search(query, cancellationToken).Rows;
        return [.. rows.Where(row => TitleLikeness.IsMuchAlike(title, Title(row)))];
    }

    private static ComparisonNode Equal(string name, string value) =>
        new(new FieldNode(Member(name), 1), ComparisonOperator.Equal, new LiteralNode(value));

    private static string? Value(Product product, string name) => name switch
    {
        nameof(Product.Gtin) => product.Gtin,
        nameof(Product.Brand) => product.Brand,
        _ => product.Model,
    };

    private static string Title(Row row) => JsonSerializer.Deserialize<string>(row.Value(s_title)) ?? "";

    private static Field Field(string name) => EntitySets.Notices.FindField(name)!;

    private static Field Member(string name) => s_products.Members.Single(member => member.Name == name);
}
