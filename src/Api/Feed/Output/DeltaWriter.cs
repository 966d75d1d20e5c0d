using System.Buffers;
using System.IO.Pipelines;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>
/// Writes what has changed: entities as everywhere, and in place of those that belong no more that they were removed
/// (OData JSON format 4.01, 15; 4.0, 14).
/// </summary>
internal sealed class DeltaWriter(PipeWriter output, EntityPlan rows, string root, FeedPath path, string version)
{
    private const int FlushSize = 32 * 1024;

    /// <summary>Writes the members between the head and the links of an answer.</summary>
    public async Task WriteAsync(IReadOnlyList<ChangedRow> changes, CancellationToken cancellationToken)
    {
        var isFirst = true;
        foreach (var change in changes)
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            if (change.IsMember)
                rows.Write(new(output, change.Row, ExpandedRows.None, root));
            else
                WriteRemoved(change.Row.Id);
            if (output.UnflushedBytes >= FlushSize)
                await output.FlushAsync(cancellationToken);
        }
    }

    // Nothing is ever deleted from the catalogue: who is removed has changed so that it no longer belongs.
    private void WriteRemoved(string key)
    {
        var name = path.Declared!.Name;
        var id = PathText.Of(path.Declared, key);
        if (version == ProtocolVersion.Version40)
        {
            output.Write("{\"@odata.context\":"u8);
            JsonText.Write(output, $"{root}$metadata#{name}/$deletedEntity");
            output.Write(",\"id\":"u8);
            JsonText.Write(output, id);
            output.Write(",\"reason\":\"changed\"}"u8);
            return;
        }
        output.Write("{\"@removed\":{\"reason\":\"changed\"},\"@odata.id\":"u8);
        JsonText.Write(output, id);
        output.Write(",\""u8);
        output.Write(System.Text.Encoding.UTF8.GetBytes(path.Target!.Key.Name));
        output.Write("\":"u8);
        JsonText.Write(output, key);
        output.Write("}"u8);
    }
}
