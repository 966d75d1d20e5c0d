using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Mapping;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Notices;

/// <summary>How the elements of a property are found and filled.</summary>
/// <param name="Type">The type of an element.</param>
/// <param name="Each">Where the elements are; null for one element made from what is at hand.</param>
/// <param name="Parts">The texts that cut an element into parts named 1, 2, 3; null for none.</param>
/// <param name="Targets">The properties of an element.</param>
internal sealed record ElementMapping(
    Type Type, Source? Each, IReadOnlyList<string>? Parts, IReadOnlyList<PropertyTarget> Targets)
{
    /// <summary>The properties an element cannot do without.</summary>
    public IReadOnlyList<NoticeProperty> Required { get; } =
        [.. NoticeProperties.OfElement(Type).Values.Where(property => Type != typeof(Product)
            && property.Name is nameof(TestItem.Name) or nameof(Attachment.Url))];

    /// <summary>What the elements are made from.</summary>
    public IReadOnlyList<Record> Records(Scope scope)
    {
        if (Each is null)
            return [scope.Here];
        if (Parts is null && Each is FieldSource { Path.Root: not PathRoot.Named } field)
            return field.Find(scope);
        List<string> texts = [];
        scope.Column = scope.Settings.ColumnOf(Each.Column);
        Each.Read(scope, texts);
        return [.. texts.Select(text => new TextRecord(text, Parts))];
    }
}
