using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Notices;

/// <summary>A property and how a format fills it.</summary>
internal abstract class PropertyTarget(NoticeProperty property)
{
    /// <summary>The property.</summary>
    public NoticeProperty Property { get; } = property;

    /// <summary>Where the property, and those of its elements, come from, by path without indexes.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> Columns(MappingSettings settings);

    /// <summary>Fills the property of a thing that is being made; leaves it alone when there is no value.</summary>
    public abstract void Fill(object target, Scope scope);
}

/// <summary>A property that is filled from one source.</summary>
internal sealed class ValueTarget(NoticeProperty property, Source source) : PropertyTarget(property)
{
    public override IEnumerable<KeyValuePair<string, string>> Columns(MappingSettings settings) =>
        source.Column is { } column ? [new(Property.Name, column)] : [];

    public override void Fill(object target, Scope scope)
    {
        scope.Column = scope.Settings.ColumnOf(source.Column, scope.Element) ?? Property.Name;
        scope.EmptyReference = null;
        List<string> values = [];
        source.Read(scope, values);
        if (values.Count == 0 && scope.EmptyReference is { } reference)
            scope.Unfilled[Property.Name] = reference;
        if (Property.Shape == ValueShape.Texts)
        {
            if (values.Count > 0)
                Property.Set(target, values.Select(ValueReading.OneLine).Where(text => text.Length > 0).Distinct()
                    .ToList());
            return;
        }
        foreach (var value in values)
        {
            if (ValueReading.Read(Property, value, scope.Settings, out var reason) is { } read)
            {
                if (read is not string { Length: 0 })
                    Property.Set(target, read);
                return;
            }
            scope.Mark(value, reason);
        }
    }
}
