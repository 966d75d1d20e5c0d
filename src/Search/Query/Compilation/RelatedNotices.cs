using ConsumerSafety.Domain.Notices;
using Lucene.Net.Search;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds notices that name the same products: by barcode, by model, by brand with the same name.</summary>
internal static class RelatedNotices
{
    private const int MostProducts = 50;

    public static BooleanQuery? Compile(Notice notice)
    {
        var same = new BooleanQuery();
        foreach (var product in notice.Products.Take(MostProducts))
        {
            Add(same, "Gtin", product.Gtin, 8);
            Add(same, "Model", product.Model, 5);
            Add(same, "Brand", product.Brand, 3);
            Add(same, "Name", product.Name, 2);
        }
        if (notice is ElevatorNotice { RegistrationCode: { } code })
            AddTerm(same, "ElevatorNotice.RegistrationCode", code, 8);
        if (same.Clauses.Count == 0)
            return null;
        var query = new BooleanQuery { { same, Occur.MUST } };
        if (notice.Id is { } id)
            query.Add(new TermQuery(new Term("Id", id)), Occur.MUST_NOT);
        return query;
    }

    private static void Add(BooleanQuery query, string member, string? value, float boost)
    {
        if (!string.IsNullOrEmpty(value))
            AddTerm(query, $"Products/{member}", value, boost);
    }

    private static void AddTerm(BooleanQuery query, string indexName, string value, float boost)
    {
        var term = new TermQuery(new Term(indexName, value));
        query.Clauses.Add(new(new ConstantScoreQuery(term) { Boost = boost }, Occur.SHOULD));
    }
}
