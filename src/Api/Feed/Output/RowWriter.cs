using System.Buffers;
using System.Text;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Query;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>
/// Writes entities by copying the bytes made when they were indexed: all of them, or the slices that were selected.
/// </summary>
internal sealed class RowWriter
{
    private static readonly byte[][] s_types = [.. Enum.GetValues<NoticeKind>().Select(kind =>
        Encoding.UTF8.GetBytes($"\"@odata.type\":\"#{EdmModelBuilder.Namespace}.{kind}\""))];

    private readonly IBufferWriter<byte> _output;
    private readonly Projection _projection;
    private readonly ExpansionWriter? _expansions;
    private readonly bool _writesTypes;
    private readonly string? _idPrefix;

    /// <summary>Makes a writer for one answer.</summary>
    public RowWriter(
        IBufferWriter<byte> output, FeedPath path, Projection projection, MetadataLevel level, RelatedRows related)
    {
        _output = output;
        _projection = projection;
        _expansions = projection.Expansions.Count == 0 ? null : new(output, projection.Expansions, related);
        _writesTypes = level == MetadataLevel.Minimal && path.Target is { HoldsNotices: true, Kind: null };
        // Who leaves out the key could not tell which entity this is (OData JSON format 4.01, 4.6.9).
        if (level == MetadataLevel.Minimal && projection.Fields?.Contains(path.Target!.Key) == false)
            _idPrefix = path.Declared!.Name;
    }

    /// <summary>Writes one entity as the members of a JSON object, without braces.</summary>
    public void WriteMembers(Row row, bool follows)
    {
        if (_writesTypes)
        {
            Separate(ref follows);
            _output.Write(s_types[(int)row.Kind!]);
        }
        if (_idPrefix is not null)
        {
            Separate(ref follows);
            _output.Write("\"@odata.id\":"u8);
            var key = Uri.EscapeDataString(row.Id.Replace("'", "''", StringComparison.Ordinal));
            JsonText.Write(_output, $"{_idPrefix}('{key}')");
        }
        if (_projection.Fields is null)
        {
            Separate(ref follows);
            _output.Write(row.Members);
        }
        else
            WriteSlices(row, _projection.Fields, ref follows);
        _expansions?.Write(row, follows);
    }

    /// <summary>Writes one entity as a JSON object.</summary>
    public void Write(Row row)
    {
        _output.Write("{"u8);
        WriteMembers(row, follows: false);
        _output.Write("}"u8);
    }

    private void WriteSlices(Row row, IReadOnlyList<Field> fields, ref bool follows)
    {
        foreach (var field in fields)
        {
            var member = row.Member(field);
            if (member.IsEmpty)
                continue;
            Separate(ref follows);
            _output.Write(member);
        }
    }

    private void Separate(ref bool follows)
    {
        if (follows)
            _output.Write(","u8);
        follows = true;
    }
}
