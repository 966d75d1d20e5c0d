using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>How the value of a property is written, worked out once.</summary>
internal sealed class FieldValue
{
    private readonly ElementShape? _shape;
    private readonly bool _isQuoted;
    private readonly bool _quotesCounts;
    private readonly MemberValue[]? _members;

    /// <summary>Works out how the value is written.</summary>
    /// <param name="field">The property.</param>
    /// <param name="shape">What of its elements is written; null for all.</param>
    /// <param name="form">The form of the answer.</param>
    public FieldValue(Field field, ElementShape? shape, PayloadForm form)
    {
        Field = field;
        _shape = shape;
        _quotesCounts = form.IsIeee754Compatible;
        _isQuoted = form.IsIeee754Compatible && IsLong(field);
        if (field.Type == FieldType.Complex
            && (shape?.Members is not null || form.IsFull
                || (form.IsIeee754Compatible && field.Members.Any(IsLong))))
            _members = MemberValue.Of(field, shape?.Members, form);
    }

    /// <summary>The property.</summary>
    public Field Field { get; }

    /// <summary>Whether the value is written as it is kept.</summary>
    public bool IsAsKept =>
        _members is null && !_isQuoted && _shape is not { Query: not null } and not { WithCount: true };

    /// <summary>Whether numbers of this type lose digits in a client that knows only doubles.</summary>
    public static bool IsLong(Field field) => field.Type is FieldType.Int64 or FieldType.Decimal;

    /// <summary>Writes the number of elements, where it was asked for, and the comma after it.</summary>
    public void WriteCount(IBufferWriter<byte> output, Row row, string name)
    {
        if (_shape is not { WithCount: true } shape)
            return;
        var count = shape.Query is { } query ? query.Ask(row).Count : JsonSlices.Count(row.Value(Field));
        Encoding.UTF8.GetBytes($"\"{name}@odata.count\":", output);
        WriteCount(output, count, _quotesCounts);
        output.Write(","u8);
    }

    /// <summary>Writes a number of elements, which is of a type that is quoted where long numbers are.</summary>
    public static void WriteCount(IBufferWriter<byte> output, long count, bool isQuoted)
    {
        var text = count.ToString(CultureInfo.InvariantCulture);
        Encoding.UTF8.GetBytes(isQuoted ? $"\"{text}\"" : text, output);
    }

    /// <summary>Writes the value.</summary>
    public void Write(IBufferWriter<byte> output, Row row, ReadOnlySpan<byte> value)
    {
        if (!Field.IsCollection)
            WriteElement(output, value);
        else if (_shape?.Query is { } query)
            WriteElements(output, value, query.Ask(row).Places);
        else
            WriteElements(output, value, null);
    }

    /// <summary>Writes one element of the value, or a single value.</summary>
    public void WriteElement(IBufferWriter<byte> output, ReadOnlySpan<byte> element)
    {
        if (_members is null)
        {
            WriteQuoted(output, element, _isQuoted);
            return;
        }
        output.Write("{"u8);
        var reader = new Utf8JsonReader(element);
        reader.Read();
        for (var at = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; at++)
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (_members[at] is not { Prefix: { } prefix } member)
                continue;
            output.Write(prefix);
            WriteQuoted(output, element[start..(int)reader.BytesConsumed], member.IsQuoted);
        }
        output.Write("}"u8);
    }

    /// <summary>Writes a number in quotes, or a value as it is.</summary>
    public static void WriteQuoted(IBufferWriter<byte> output, ReadOnlySpan<byte> value, bool isQuoted)
    {
        var quotes = isQuoted && value[0] != 'n';
        if (quotes)
            output.Write("\""u8);
        output.Write(value);
        if (quotes)
            output.Write("\""u8);
    }

    private void WriteElements(IBufferWriter<byte> output, ReadOnlySpan<byte> value, IReadOnlyList<int>? places)
    {
        var slices = JsonSlices.Of(value);
        output.Write("["u8);
        for (var i = 0; i < (places?.Count ?? slices.Count); i++)
        {
            if (i > 0)
                output.Write(","u8);
            WriteElement(output, value[slices[places?[i] ?? i]]);
        }
        output.Write("]"u8);
    }
}
