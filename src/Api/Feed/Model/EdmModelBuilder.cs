using ConsumerSafety.Api.Feed.Model.Annotations;
using ConsumerSafety.Search.Fields;
using Microsoft.OData.Edm;

namespace ConsumerSafety.Api.Feed.Model;

/// <summary>Makes the entity data model from the lists of fields, so that no property is named a second time.</summary>
internal static class EdmModelBuilder
{
    public const string Namespace = "ConsumerSafety";

    public const string Container = "Catalogue";

    public static IEdmModel Build(IReadOnlyList<EntitySet> sets)
    {
        var model = new EdmModel();
        var types = new EdmTypes(model, Namespace);
        var entityTypes = new Dictionary<string, EdmEntityType>();
        foreach (var set in sets)
            entityTypes.Add(set.TypeName, AddEntityType(model, types, set, entityTypes));
        foreach (var set in sets)
            if (set.Kind is null)
                AddNavigations(entityTypes[set.TypeName], set, entityTypes);
        foreach (var set in sets)
            if (set.Kind is null)
                JoinPartners(set, entityTypes);
        var container = new EdmEntityContainer(Namespace, Container);
        var edmSets = sets.ToDictionary(
            set => set.Name, set => container.AddEntitySet(set.Name, entityTypes[set.TypeName]));
        foreach (var set in sets)
            BindNavigations(edmSets, set);
        model.AddElement(container);
        DescriptionAnnotations.Add(model, sets);
        ServiceAnnotations.Add(model);
        SetAnnotations.Add(model, sets);
        ApplyAnnotations.Add(model, sets);
        VocabularyReferences.Add(model);
        return model;
    }

    // Notices comes before the sets of one kind, so the base type is there when a kind asks for it.
    private static EdmEntityType AddEntityType(
        EdmModel model, EdmTypes types, EntitySet set, Dictionary<string, EdmEntityType> known)
    {
        var baseType = set.Kind is null ? null : known[EntitySets.Notices.TypeName];
        var isAbstract = set == EntitySets.Notices;
        var type = new EdmEntityType(Namespace, set.TypeName, baseType, isAbstract, isOpen: false);
        foreach (var field in set.Fields)
            if (field.Kind == set.Kind)
                AddProperty(type, set, field, types);
        model.AddElement(type);
        return type;
    }

    private static void AddProperty(EdmEntityType type, EntitySet set, Field field, EdmTypes types)
    {
        var property = type.AddStructuralProperty(field.Name, types.Of(field));
        if (field == set.Key)
            type.AddKeys(property);
    }

    private static void AddNavigations(
        EdmEntityType type, EntitySet set, Dictionary<string, EdmEntityType> entityTypes)
    {
        foreach (var navigation in set.Navigations)
            type.AddUnidirectionalNavigation(new()
            {
                Name = navigation.Name,
                Target = entityTypes[navigation.Target.TypeName],
                TargetMultiplicity = navigation.IsCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
            });
    }

    // Partners are set when both ends are there.
    private static void JoinPartners(EntitySet set, Dictionary<string, EdmEntityType> entityTypes)
    {
        foreach (var navigation in set.Navigations)
            if (navigation.Partner is { } partner)
                entityTypes[set.TypeName].SetNavigationPropertyPartner(
                    Find(entityTypes[set.TypeName], navigation.Name),
                    new EdmPathExpression(navigation.Name),
                    Find(entityTypes[navigation.Target.TypeName], partner),
                    new EdmPathExpression(partner));
    }

    private static EdmNavigationProperty Find(EdmEntityType type, string name) =>
        (EdmNavigationProperty)type.NavigationProperties().Single(property => property.Name == name);

    private static void BindNavigations(Dictionary<string, EdmEntitySet> edmSets, EntitySet set)
    {
        var edmSet = edmSets[set.Name];
        foreach (var navigation in set.Navigations)
            edmSet.AddNavigationTarget(
                edmSet.EntityType.NavigationProperties().Single(property => property.Name == navigation.Name),
                edmSets[navigation.Target.Name]);
    }
}
