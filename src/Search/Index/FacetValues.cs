using System.Globalization;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Index;

/// <summary>Adds to a notice's document what it is counted and narrowed by.</summary>
internal sealed class FacetValues(Vocabulary vocabulary)
{
    private const int MostRemembered = 10_000;
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<(Facet, string), SortedSetDocValuesField> _fields = [];

    public void AddTo(Document document, FieldSlots slots, Notice notice)
    {
        Add(document, slots, Facet.Kind, EnumNames.Of(notice.Kind));
        Add(document, slots, Facet.RiskLevel, EnumNames.Of(notice.RiskLevel));
        Add(document, slots, Facet.Publisher, notice.PublisherId);
        if (notice.PublishedAt is { } instant)
        {
            var year = instant.ToOffset(ChinaTime.Offset).Year;
            Add(document, slots, Facet.Year, year.ToString("D4", CultureInfo.InvariantCulture));
        }
        AddAll(document, slots, Facet.HazardType, notice.HazardTypes);
        AddAll(document, slots, Facet.Campaign, notice.CampaignIds);
        foreach (var region in vocabulary.RegionPath(notice.RegionCode))
            Add(document, slots, Facet.Region, region.Code);
        AddCategories(document, slots, notice.Products);
    }

    private void AddCategories(Document document, FieldSlots slots, IReadOnlyList<Product> products)
    {
        if (products.Count == 0)
            return;
        _seen.Clear();
        foreach (var product in products)
            foreach (var category in vocabulary.CategoryPath(product.Category))
                if (_seen.Add(category.Code))
                    Add(document, slots, Facet.Category, category.Code);
    }

    private void AddAll(Document document, FieldSlots slots, Facet facet, IReadOnlyList<string> values)
    {
        _seen.Clear();
        foreach (var value in values)
            if (_seen.Add(value))
                Add(document, slots, facet, value);
    }

    private void Add(Document document, FieldSlots slots, Facet facet, string value)
    {
        var name = IndexFields.Facet(facet);
        if (IndexFields.FacetTerms(facet) == name)
            slots.AddTerm(document, name, value);
        if (!_fields.TryGetValue((facet, value), out var field))
        {
            if (_fields.Count >= MostRemembered)
                _fields.Clear();
            _fields.Add((facet, value), field = new(name, new BytesRef(value)));
        }
        document.Add(field);
    }
}
