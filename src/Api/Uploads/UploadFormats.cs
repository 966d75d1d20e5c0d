using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Api.Uploads.Templates;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Formats;
using ConsumerSafety.Import.Uploads;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Storage.Agencies;

namespace ConsumerSafety.Api.Uploads;

/// <summary>Makes the format that an uploaded file is read with from what its columns are.</summary>
internal sealed class UploadFormats(Vocabulary vocabulary, AgencyStore agencies)
{
    private const string ReferenceNumber = nameof(Notice.ReferenceNumber);
    private const string ProductName = "Products.Name";

    /// <summary>The format; with faults when the columns do not make one.</summary>
    public async Task<FormatResult> CreateAsync(Upload upload, CancellationToken cancellationToken)
    {
        if (upload.Shape == UploadShape.JsonLines)
            return new(ColumnFormat.OwnLines(vocabulary), []);
        var kind = upload.Kind!.Value;
        var known = NoticeColumns.Of(kind).ToDictionary(column => column.Property);
        var agency = (await agencies.ReadAllAsync(cancellationToken)).FirstOrDefault(one => one.Id == upload.AgencyId);
        var publisher = known[nameof(Notice.PublisherId)];
        if (agency is not null)
            known[publisher.Property] = publisher with
            {
                Words = new Dictionary<string, string> { [agency.Id] = agency.Id, [agency.Name] = agency.Id }
                    .Concat(agency.EnglishName is { } name ? [KeyValuePair.Create(name, agency.Id)] : [])
                    .DistinctBy(word => word.Key).ToDictionary(),
            };
        var columns = upload.Columns.Where(column => column.Property is not null)
            .Select(column => (column.Heading, known[column.Property!])).ToList();
        var label = EnumLabels.Of(kind).In(upload.Language);
        return ColumnFormat.Create(
            kind, columns, new(upload.AgencyId, upload.Language, label, upload.Delimiter), vocabulary);
    }

    /// <summary>What is wrong with a choice of columns.</summary>
    public static IEnumerable<UploadFault> Check(Upload upload, UploadMapping mapping)
    {
        var known = NoticeColumns.Of(mapping.Kind).Select(column => column.Property).ToHashSet();
        var headings = upload.Columns.Select(column => column.Heading).ToHashSet();
        var taken = new HashSet<string>();
        foreach (var (heading, property) in mapping.Properties)
            if (!headings.Contains(heading))
                yield return new($"columns.{heading}", UploadMessages.NoSuchColumn(heading));
            else if (!known.Contains(property))
                yield return new($"columns.{heading}", UploadMessages.NoSuchProperty(property));
            else if (!taken.Add(property))
                yield return new($"columns.{heading}", UploadMessages.TwiceMapped(property));
        if (!taken.Contains(ReferenceNumber))
            yield return new("columns", UploadMessages.ReferenceColumnNeeded);
        if (!taken.Contains(nameof(Notice.Title)) && !taken.Contains(ProductName))
            yield return new("columns", UploadMessages.TitleColumnNeeded);
    }

    /// <summary>Stands for the headings of a file, whatever the file.</summary>
    public static string HeadingsKey(IEnumerable<UploadColumn> columns) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', columns.Select(column => column.Heading)))));
}
