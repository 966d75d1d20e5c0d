using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Grouping;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>Writes instances that come of <c>$apply</c>.</summary>
internal sealed class ApplyWriter : IDisposable
{
    private const int FlushSize = 32 * 1024;
    private static readonly JsonWriterOptions s_options =
        new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PipeWriter _output;
    private readonly string _root;
    private readonly PayloadForm _form;
    private readonly string _type;
    private readonly EntityPlan? _entities;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly InstanceWriter _instances;
    private readonly InstanceWriter _additions;

    public ApplyWriter(PipeWriter output, string root, Resource resource, ApplyPlan plan, PayloadForm form)
    {
        (_output, _root, _form) = (output, root, form);
        _type = $"#{EdmModelBuilder.Namespace}.{resource.Target.TypeName}";
        _json = new(_buffer, s_options);
        _instances = new(_json, resource.Target, ColumnTree.Of(plan.Columns), form);
        if (plan.Entities is not null)
            _entities = EntityPlan.Of(resource.Declared, resource.Target, plan.Entities, form);
        // What entities have themselves is not written a second time.
        _additions = new(
            _json, resource.Target,
            ColumnTree.Of([.. plan.Columns.Where(column => !Shape.IsDeclared(resource.Target, column.Column))]), form);
    }

    /// <summary>Writes the instances of a page.</summary>
    public async Task WriteAsync(
        IReadOnlyList<GroupRow> rows, ExpandedRows expanded, CancellationToken cancellationToken)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
                _output.Write(","u8);
            Write(rows[i], expanded);
            if (_output.UnflushedBytes >= FlushSize)
                await _output.FlushAsync(cancellationToken);
        }
    }

    public void Dispose() => _json.Dispose();

    private void Write(GroupRow row, ExpandedRows expanded)
    {
        if (row.Entity is null)
        {
            _output.Write(Render(_instances, row));
            return;
        }
        _output.Write("{"u8);
        _entities!.WriteMembers(new(_output, row.Entity, expanded, _root), follows: false);
        var additions = Render(_additions, row)[1..];
        if (additions.Length > 1)
            _output.Write(","u8);
        _output.Write(additions);
    }

    private ReadOnlySpan<byte> Render(InstanceWriter writer, GroupRow row)
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        // Such an instance is no entity of the set: it has no id (OData JSON format 4.01, 4.6.9).
        if (_form.IsFull && row.Entity is null)
        {
            _json.WriteString("@odata.type", _type);
            _json.WriteNull("@odata.id");
        }
        writer.Write(row);
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenSpan;
    }
}
