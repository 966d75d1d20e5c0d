using System.Collections;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Notices;

/// <summary>A property that holds products, test items or attachments.</summary>
internal sealed class ElementsTarget(NoticeProperty property, IReadOnlyList<ElementMapping> mappings)
    : PropertyTarget(property)
{
    private readonly IReadOnlyList<NoticeProperty> _properties = [.. NoticeProperties.OfElement(property.Type).Values];
    private readonly Type _listType = typeof(List<>).MakeGenericType(property.Type);

    public override IEnumerable<KeyValuePair<string, string>> Columns(MappingSettings settings) => mappings
        .SelectMany(mapping => mapping.Targets, (mapping, target) => (mapping, target))
        .SelectMany(pair => pair.target.Columns(settings), (pair, column) => KeyValuePair.Create(
            $"{Property.Name}.{column.Key}",
            settings.ColumnOf(column.Value, settings.ColumnOf(pair.mapping.Each?.Column)) ?? column.Key));

    public override void Fill(object target, Scope scope)
    {
        var here = scope.Here;
        List<object> elements = [];
        foreach (var mapping in mappings)
        {
            foreach (var record in mapping.Records(scope))
            {
                scope.Element = scope.Settings.ColumnOf(mapping.Each?.Column);
                if (elements.Count == ImportLimits.Elements)
                    break;
                scope.Here = record;
                if (Make(mapping, scope) is { } element)
                    elements.Add(element);
            }
            scope.Here = here;
            scope.Element = null;
        }
        if (elements.Count == 0)
            return;
        var list = (IList)Activator.CreateInstance(_listType)!;
        foreach (var element in WithoutRepetition(elements))
            list.Add(element);
        Property.Set(target, list);
    }

    private object? Make(ElementMapping mapping, Scope scope)
    {
        var element = Activator.CreateInstance(Property.Type)!;
        foreach (var target in mapping.Targets)
            target.Fill(element, scope);
        if (_properties.All(property => property.Get(element) is null))
            return null;
        var missing = mapping.Required.FirstOrDefault(property => property.Get(element) is null);
        if (missing is null)
            return element;
        scope.Column = scope.Element ?? Property.Name;
        scope.Mark(scope.Here.Text, Reasons.NameRequired);
        return null;
    }

    /// <summary>Leaves out an element that says nothing which another of the list does not say as well.</summary>
    private IEnumerable<object> WithoutRepetition(List<object> elements)
    {
        if (elements.Count is 1 or > 500)
            return elements;
        var facts = elements
            .Select(element => _properties.Select(property => property.Get(element)).ToArray()).ToArray();
        return elements.Where((_, i) =>
            !facts.Where((other, j) => i != j && Covers(other, facts[i], isLater: j > i)).Any());
    }

    private static bool Covers(object?[] other, object?[] facts, bool isLater)
    {
        var saysMore = false;
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i] is null)
                saysMore |= other[i] is not null;
            else if (!facts[i]!.Equals(other[i]))
                return false;
        }
        return saysMore || !isLater;
    }
}
