namespace ConsumerSafety.Search.Index;

/// <summary>
/// Names in the index beside those of public properties; none can be a property's, which have no underscore.
/// </summary>
internal static class IndexFields
{
    /// <summary>What the document is: Notice, Agency, …</summary>
    public const string Type = "_type";

    /// <summary>
    /// Names of collections and long texts that have a value; other properties show it by their sort value.
    /// </summary>
    public const string Present = "_present";

    /// <summary>The change that made the entity what it is; fixed lists have none.</summary>
    public const string Sequence = "_sequence";

    /// <summary>Every searched text.</summary>
    public const string AllText = "_all";

    /// <summary>Texts a hit in which counts for more: title, product, brand, model, numbers.</summary>
    public const string StrongText = "_strong";

    /// <summary>Facets: <c>_facet.Kind</c> and so on, as doc values.</summary>
    public const string FacetPrefix = "_facet.";

    /// <summary>Grams: <c>_gram.Title</c> and so on, see <see cref="Analysis.Grams"/>.</summary>
    public const string GramPrefix = "_gram.";

    /// <summary>The row's bytes, then <c>_row1</c>, <c>_row2</c> where they are longer than one value can be.</summary>
    public const string Row = "_row";

    /// <summary>Lucene keeps at most 32,766 bytes in one binary doc value.</summary>
    public const int RowChunk = 32_766;

    private static readonly string[] s_facets =
        [.. Enum.GetNames<Query.Facet>().Select(name => FacetPrefix + name)];

    public static string Facet(Query.Facet facet) => s_facets[(int)facet];

    /// <summary>Where the values of a facet are terms: at the property they come from, where there is one.</summary>
    public static string FacetTerms(Query.Facet facet) => facet switch
    {
        Query.Facet.Kind => "Kind",
        Query.Facet.RiskLevel => "RiskLevel",
        Query.Facet.HazardType => "HazardTypes",
        Query.Facet.Publisher => "PublisherId",
        Query.Facet.Campaign => "CampaignIds",
        _ => Facet(facet),
    };

    public static string Grams(string indexName) => GramPrefix + indexName;

    public static string RowPart(int part) => part == 0 ? Row : Row + part;
}
