using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace ConsumerSafety.Api.Feed.Model.Annotations;

/// <summary>
/// Says of each set how it can be queried, and that it cannot be changed. A test asks the feed for each of them.
/// </summary>
internal static class SetAnnotations
{
    public static void Add(EdmModel model, IReadOnlyList<EntitySet> sets)
    {
        var terms = new Terms(model);
        foreach (var set in sets)
        {
            var edmSet = model.FindDeclaredEntitySet(set.Name);
            AddQuerying(terms, edmSet, set);
            AddSorting(terms, edmSet, set);
            AddReading(terms, edmSet);
            // What is published keeps its key, and every value is the service's.
            if (set.Kind is null)
                terms.Add(edmSet.EntityType.FindProperty(set.Key.Name), Terms.Core + "Immutable", true);
        }
    }

    private static void AddQuerying(Terms terms, IEdmEntitySet set, EntitySet own)
    {
        Add(terms, set, "FilterRestrictions", ("Filterable", true), ("RequiresFilter", false));
        Add(terms, set, "CountRestrictions", ("Countable", true));
        Add(terms, set, "SearchRestrictions", ("Searchable", true));
        Add(terms, set, "ExpandRestrictions", ("Expandable", set.EntityType.NavigationProperties().Any()));
        terms.Add(set, Terms.Capabilities + "TopSupported", true);
        terms.Add(set, Terms.Capabilities + "SkipSupported", true);
        terms.Add(set, Terms.Capabilities + "IndexableByKey", true);
        terms.Add(set, Terms.Capabilities + "ComputeSupported", SystemOptions.Knows("$compute"));
        Add(terms, set, "ChangeTracking", ("Supported", own.TracksChanges));
        Add(terms, set, "SelectSupport", ("Supported", true), ("InstanceAnnotationsSupported", false));
    }

    private static void AddSorting(Terms terms, IEdmEntitySet edmSet, EntitySet set)
    {
        var unsortable = set.Fields
            .Where(field => (field.Kind is null || field.Kind == set.Kind) && field.IsCollection)
            .Select(field => new EdmPropertyPathExpression(field.Name));
        terms.Add(edmSet, Terms.Capabilities + "SortRestrictions", Terms.Record(
            ("Sortable", new EdmBooleanConstant(true)),
            ("NonSortableProperties", new EdmCollectionExpression(unsortable))));
    }

    private static void AddReading(Terms terms, IEdmEntitySet set)
    {
        Add(terms, set, "ReadRestrictions", ("Readable", true));
        Add(terms, set, "InsertRestrictions", ("Insertable", false));
        Add(terms, set, "UpdateRestrictions", ("Updatable", false));
        Add(terms, set, "DeleteRestrictions", ("Deletable", false));
    }

    private static void Add(Terms terms, IEdmEntitySet set, string term, params (string, bool)[] truths) =>
        terms.Add(set, Terms.Capabilities + term, Terms.Truths(truths));
}
