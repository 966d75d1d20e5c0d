using System.Buffers;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Tables;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>The column of a value that <c>$compute</c> names.</summary>
internal sealed class ComputedColumn : TableColumn<Row>, IDisposable
{
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly ComputedMember _member;
    private readonly ComputedOutput _output;

    public ComputedColumn(ComputedMember member, IRelatedRows related)
        : base(member.Name)
    {
        _member = member;
        _output = new(_json, related);
    }

    /// <inheritdoc/>
    public override bool IsText => _member.Value.Type.Type == FieldType.String;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Value(Row row)
    {
        _json.ResetWrittenCount();
        _member.Value.Write(_output.Begin(), row, _output.Related, quotesLongNumbers: false);
        _output.End();
        return _json.WrittenSpan;
    }

    public void Dispose() => _output.Dispose();
}
