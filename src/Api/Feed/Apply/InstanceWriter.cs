using System.Text.Json;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>Writes the columns of instances as JSON members.</summary>
internal sealed class InstanceWriter(
    Utf8JsonWriter json, EntitySet set, IReadOnlyList<ColumnTree> columns, PayloadForm form)
{
    public void Write(GroupRow row) => Write(row, columns);

    private void Write(GroupRow row, IReadOnlyList<ColumnTree> trees)
    {
        foreach (var tree in trees)
            if (tree.Column is not null)
                WriteValue(tree, row.Values[tree.Place]);
            else if (Has(row, tree, Absence.Property) is false)
                WriteInner(row, tree);
    }

    private void WriteInner(GroupRow row, ColumnTree tree)
    {
        if (Has(row, tree, null))
        {
            json.WriteNull(tree.Name);
            return;
        }
        json.WriteStartObject(tree.Name);
        Write(row, tree.Inner);
        json.WriteEndObject();
    }

    private void WriteValue(ColumnTree tree, object? value)
    {
        if (ReferenceEquals(value, Absence.Property))
            return;
        if (value is not null and not Absence && TypeName(tree) is { } type)
            json.WriteString(tree.TypeName, type);
        json.WritePropertyName(tree.Name);
        ComputedValue.Write(json, Absence.ToNull(value), form.IsIeee754Compatible);
    }

    // Whether there is nothing within for this reason, or for any.
    private static bool Has(GroupRow row, ColumnTree tree, Absence? absence) => tree.Inner.All(inner =>
        inner.Column is null
            ? Has(row, inner, absence)
            : row.Values[inner.Place] is Absence found && (absence is null || ReferenceEquals(found, absence)));

    // What the model does not declare has its type beside it, unless JSON shows it.
    private string? TypeName(ColumnTree tree)
    {
        var column = tree.Column!;
        return form.HasMetadata && (form.IsFull || !Shape.IsDeclared(set, column))
            ? TypeNames.Annotation(column, form)
            : null;
    }
}
