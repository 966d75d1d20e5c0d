using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>Turns <c>$select</c> and <c>$expand</c> into a projection.</summary>
internal static class ProjectionTranslator
{
    private const string Select = "$select";
    private const string Expand = "$expand";

    public static Projection Translate(SelectExpandClause clause, EntitySet set, FeedModel model)
    {
        var fields = new List<Field>();
        var names = new List<string>();
        var expansions = new List<Navigation>();
        var isAll = clause.AllSelected;
        foreach (var item in clause.SelectedItems)
            switch (item)
            {
                case WildcardSelectItem:
                    isAll = true;
                    names.Add("*");
                    break;
                case PathSelectItem path:
                    Add(path, set, model, fields, names);
                    break;
                case ExpandedNavigationSelectItem expansion:
                    expansions.Add(FindNavigation(expansion, set));
                    break;
                case ExpandedReferenceSelectItem:
                    throw FeedException.Unsupported(Expand, "$ref and $count in $expand are not supported.");
                default:
                    throw FeedException.Unsupported(Select, $"{item.GetType().Name} is not supported.");
            }
        return new(isAll ? null : fields, names, expansions);
    }

    private static void Add(
        PathSelectItem item, EntitySet set, FeedModel model, List<Field> fields, List<string> names)
    {
        if (item.HasOptions || item.SelectAndExpand is { SelectedItems: var inner } && inner.Any())
            throw FeedException.Unsupported(Select, "Options of selected properties are not supported.");
        var (name, field) = item.SelectedPath.ToArray() switch
        {
            [PropertySegment property] => (property.Identifier, set.FindField(property.Identifier)),
            [TypeSegment type, PropertySegment property] =>
                ($"{type.EdmType.FullTypeNameOf()}/{property.Identifier}",
                    set.FindField(property.Identifier, model.SetOf(type.EdmType).Kind)),
            _ => throw FeedException.Unsupported(
                Select, "Only properties can be selected: no parts of them, no navigation properties."),
        };
        if (field is null || fields.Contains(field))
            return;
        fields.Add(field);
        names.Add(name);
    }

    private static Navigation FindNavigation(ExpandedNavigationSelectItem item, EntitySet set)
    {
        if (item.PathToNavigationProperty.ToArray() is not [NavigationPropertySegment segment])
            throw FeedException.Unsupported(Expand, "Only navigation properties of the set itself can be expanded.");
        if (item.HasNestedOptions())
            throw FeedException.Unsupported(Expand, "Options of expanded properties are not supported.");
        var navigation = set.Navigations.Single(known => known.Name == segment.NavigationProperty.Name);
        return navigation.IsReverse
            ? throw FeedException.Unsupported(Expand, $"{navigation.Name} cannot be expanded yet.")
            : navigation;
    }

    private static string FullTypeNameOf(this Microsoft.OData.Edm.IEdmType type) =>
        Microsoft.OData.Edm.ExtensionMethods.FullTypeName(type);

    private static bool HasNestedOptions(this ExpandedNavigationSelectItem item) =>
        item.FilterOption is not null || item.OrderByOption is not null || item.TopOption is not null
        || item.SkipOption is not null || item.CountOption is not null || item.SearchOption is not null
        || item.LevelsOption is not null || item.ComputeOption is not null || item.ApplyOption is not null
        || (item.SelectAndExpand is { } inner && (inner.SelectedItems.Any() || !inner.AllSelected));
}
