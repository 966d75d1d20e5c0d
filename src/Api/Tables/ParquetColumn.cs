using System.Text.Json;
using ConsumerSafety.Search.Results;
using Parquet;
using Parquet.Schema;

namespace ConsumerSafety.Api.Tables;

/// <summary>
/// The values of one leaf of the table for the present group of rows, with the levels by which Parquet tells a missing
/// value from an empty list (Dremel encoding).
/// </summary>
internal abstract class ParquetColumn
{
    /// <summary>Takes the value of one row.</summary>
    public abstract void Add(Row row);

    /// <summary>Writes what was taken to a group of rows, and forgets it.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);
}

/// <summary>A leaf whose values are of one CLR type.</summary>
/// <param name="source">The column of the table it belongs to.</param>
/// <param name="leaf">The leaf in the schema.</param>
/// <param name="member">The name of the member of a record it holds; null for a plain value.</param>
/// <param name="read">Reads a value that is not null.</param>
internal sealed class ParquetColumn<T>(
    FieldColumn source, DataField leaf, string? member, ParquetColumn<T>.Reader read) : ParquetColumn
    where T : struct
{
    // Parquet's levels of a list: the list itself is missing, or there and empty.
    private const int EmptyList = 1;

    private readonly List<T> _values = [];
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];

    public delegate T Reader(ref Utf8JsonReader json);

    public override void Add(Row row)
    {
        var value = source.Value(row);
        if (value.IsEmpty)
        {
            AddMissing(0, 0);
            return;
        }
        var json = new Utf8JsonReader(value);
        json.Read();
        if (!source.Field.IsCollection)
            AddOne(ref json, 0);
        else
            AddAll(ref json);
    }

    public override async Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        await group.WriteAllPartsAsync<T>(
            leaf,
            _values.ToArray(),
            leaf.MaxDefinitionLevel > 0 ? (ReadOnlyMemory<int>?)_definitions.ToArray() : null,
            leaf.MaxRepetitionLevel > 0 ? (ReadOnlyMemory<int>?)_repetitions.ToArray() : null,
            cancellationToken);
        _values.Clear();
        _definitions.Clear();
        _repetitions.Clear();
    }

    private void AddAll(ref Utf8JsonReader json)
    {
        var repetition = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (member is null)
                AddOne(ref json, repetition);
            else
                AddMember(ref json, repetition);
            repetition = 1;
        }
        if (repetition == 0)
            AddMissing(EmptyList, 0);
    }

    private void AddMember(ref Utf8JsonReader json, int repetition)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = json.ValueTextEquals(member);
            json.Read();
            if (isWanted)
                AddOne(ref json, repetition);
            else
                json.Skip();
        }
    }

    private void AddOne(ref Utf8JsonReader json, int repetition)
    {
        if (json.TokenType == JsonTokenType.Null)
        {
            AddMissing(leaf.MaxDefinitionLevel - 1, repetition);
            return;
        }
        _values.Add(read(ref json));
        _definitions.Add(leaf.MaxDefinitionLevel);
        _repetitions.Add(repetition);
    }

    private void AddMissing(int definition, int repetition)
    {
        _definitions.Add(definition);
        _repetitions.Add(repetition);
    }
}
