using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Expressions;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>Expressions over instances at one point of a pipeline. Throws <see cref="FeedException"/>.</summary>
internal sealed class ShapeExpressions
{
    private readonly ExpressionReader _reader;

    public ShapeExpressions(Shape shape, IReadOnlyDictionary<string, string> aliases, FeedOptions options)
    {
        _reader = new(shape.Set, options, aliases) { HasOnlyColumns = !shape.HasEntities };
        foreach (var column in shape.Columns)
            _reader.Add(new(column.Name, shape.ValueOf(column), new(column.Type, column.EnumType)));
    }

    public FilterNode ReadFilter(string text) => _reader.ReadFilter(text, ApplyCall.Option);

    public IReadOnlyList<SortKey> ReadOrder(string text) => _reader.ReadOrder(text, ApplyCall.Option);

    /// <summary>One value and its type.</summary>
    public (ValueNode Value, ColumnType Type) ReadValue(string text)
    {
        var (value, type) = _reader.ReadValue(text, ApplyCall.Option);
        if (type is { IsCollection: true } or { Type: FieldType.Complex })
            throw FeedException.Unsupported(
                ApplyCall.Option, $"'{text}' is no single value; others are not supported by this service.");
        return (value, type is { } known ? new(known.Type, known.EnumType) : new(FieldType.String));
    }
}
