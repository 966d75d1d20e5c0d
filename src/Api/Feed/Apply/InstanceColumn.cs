using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Tables;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>
/// A column of a table of instances that come of <c>$apply</c>, its heading the path of the value
/// (<c>Publisher/Name</c>). An instance that still is an entity has its own property there.
/// </summary>
internal sealed class InstanceColumn : TableColumn<GroupRow>, IDisposable
{
    private static readonly JsonWriterOptions s_options =
        new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FieldColumn? _property;
    private readonly int _place;
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Utf8JsonWriter _writer;

    private InstanceColumn(string name, bool isText, FieldColumn? property, int place)
        : base(name)
    {
        (IsText, _property, _place) = (isText, property, place);
        _writer = new(_json, s_options);
    }

    /// <inheritdoc/>
    public override bool IsText { get; }

    /// <summary>
    /// The columns: those of entities as <c>$select</c> leaves them, and after them what else the instances hold.
    /// </summary>
    public static IReadOnlyList<InstanceColumn> Of(ApplyPlan plan)
    {
        var properties = plan.Entities is null ? [] : FieldColumn.Of(Properties(plan.Query.Set, plan.Entities));
        var places = plan.Columns.ToDictionary(column => column.Column.Name, column => column);
        return
        [
            .. properties.Select(property => new InstanceColumn(
                property.Name, property.IsText, property,
                places.Remove(property.Name, out var same) ? same.Place : -1)),
            .. plan.Columns.Where(column => places.ContainsKey(column.Column.Name)).Select(column =>
                new InstanceColumn(
                    column.Column.Name, column.Column.Type == FieldType.String, null, column.Place)),
        ];
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Value(GroupRow row)
    {
        if (_property is not null && row.Entity is { } entity)
            return _property.Value(entity);
        if (_place < 0 || Absence.ToNull(row.Values[_place]) is not { } value)
            return default;
        _json.ResetWrittenCount();
        _writer.Reset(_json);
        ComputedValue.Write(_writer, value);
        _writer.Flush();
        return _json.WrittenSpan;
    }

    public void Dispose() => _writer.Dispose();

    private static IEnumerable<Field> Properties(EntitySet set, Projection projection)
    {
        projection.RequireWhole();
        return projection.IsAll ? set.Fields : projection.Fields.Select(selected => selected.Field);
    }
}
