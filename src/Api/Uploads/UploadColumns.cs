using ConsumerSafety.Api.Uploads.Templates;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Uploads;

namespace ConsumerSafety.Api.Uploads;

/// <summary>What the columns of an uploaded table can be, for people to choose from.</summary>
public static class UploadColumns
{
    private static readonly FileInspector s_inspector = new(NoticeColumns.All);

    /// <summary>Every property that a column of a kind can fill, with what it is called.</summary>
    public static IReadOnlyList<(string Property, LocalizedText Label)> Of(NoticeKind kind) =>
        [.. NoticeColumns.Of(kind).Select(column => (column.Property, NoticeColumns.Label(column.Property)))];

    /// <summary>The columns of an upload with what they probably are for notices of a kind.</summary>
    public static IReadOnlyList<UploadColumn> Suggest(Upload upload, NoticeKind kind)
    {
        if (upload.Kind == kind)
            return upload.Columns;
        var properties = s_inspector.Suggest(kind, [.. upload.Columns.Select(column => column.Heading)]);
        return [.. upload.Columns.Select((column, i) => column with { Property = properties[i] })];
    }
}
