using System.Globalization;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Import.Uploads;

/// <summary>Makes one notice of the rows that have its reference number.</summary>
internal sealed class NoticeJoin(Vocabulary vocabulary)
{
    /// <summary>
    /// Joins rows. When one is rejected, all are: half a notice is worse than none. What a row must not leave out is
    /// asked of the notice as a whole, where an import of old records would only mark it.
    /// </summary>
    public FileNotice Join(IReadOnlyList<ImportRow> rows)
    {
        var faults = rows.Select(row => row.Faults.Where(fault => !IsMissing(fault)).ToList()).ToList();
        var notice = Join(rows, faults);
        if (notice is not null)
        {
            notice = WithoutRecord(notice);
            var told = faults.SelectMany(list => list).Select(fault => fault.Value).ToHashSet();
            foreach (var fault in notice.Validate(EntryMode.Typed, vocabulary).Faults.Where(one => one.Value is null))
                faults[0].Add(Find(rows, fault) with { Severity = fault.Severity });
            if (rows.Count > 1)
                faults[0].AddRange(notice.Validate(EntryMode.Imported, vocabulary).Errors
                    .Where(fault => fault.Value is not null && !told.Contains(fault.Value))
                    .Select(fault => RowFaults.FromRule(fault.Path, fault)));
        }
        var isTaken = notice is not null && !faults.Exists(HasError);
        if (!isTaken)
            TellParts(rows, faults);
        return new(isTaken ? notice : null, rows[0].Reference,
            [.. rows.Select((row, i) => new FileNoticeRow(Place(row), faults[i]))]);
    }

    /// <summary>Where a row stands.</summary>
    public static string Place(ImportRow row) =>
        row.Location ?? row.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A rule that a property must be given was not kept.</summary>
    private static bool IsMissing(RowFault fault) =>
        fault is { Severity: FaultSeverity.Warning, Value: null, Column: not null };

    private static bool HasError(List<RowFault> faults) =>
        faults.Exists(fault => fault.Severity == FaultSeverity.Error);

    private static Notice? Join(IReadOnlyList<ImportRow> rows, List<List<RowFault>> faults)
    {
        if (rows.Any(row => row.Notice is null))
            return null;
        var first = rows[0].Notice!;
        if (rows.Count == 1)
            return first;
        var own = Own(first);
        for (var i = 1; i < rows.Count; i++)
            if (FindDifference(own, Own(rows[i].Notice!)) is { } property)
                faults[i].Add(RowFaults.Error(property, null, UploadReasons.SaysOtherwise(property, Place(rows[0]))));
        var joined = first with
        {
            Products = [.. rows.SelectMany(row => row.Notice!.Products).Distinct()],
            Attachments = [.. rows.SelectMany(row => row.Notice!.Attachments).Distinct()],
        };
        return joined is SpotCheck check
            ? check with { TestItems = [.. rows.SelectMany(row => ((SpotCheck)row.Notice!).TestItems).Distinct()] }
            : joined;
    }

    /// <summary>What a notice says itself, without its elements, of which each row has others.</summary>
    private static JsonObject Own(Notice notice)
    {
        var own = (JsonObject)JsonNode.Parse(NoticeJson.Write(notice))!;
        foreach (var elements in (string[])[nameof(notice.Products), nameof(notice.Attachments), "TestItems"])
            own.Remove(elements);
        return own;
    }

    private static string? FindDifference(JsonObject first, JsonObject other) => first.Select(member => member.Key)
        .Union(other.Select(member => member.Key))
        .FirstOrDefault(name => !JsonNode.DeepEquals(first[name], other[name]));

    /// <summary>Only the catalogue says which version a notice is and when it came.</summary>
    private static Notice WithoutRecord(Notice notice) => notice with { UpdatedAt = null, Version = 1 };

    private static RowFault Find(IReadOnlyList<ImportRow> rows, Fault fault) =>
        rows[0].Faults.FirstOrDefault(told => IsMissing(told) && told.Reason.English.EndsWith(
            fault.Expected.English, StringComparison.Ordinal) && (rows.Count == 1 || told.Column == fault.Path))
        ?? RowFaults.FromRule(fault.Path, fault);

    private static void TellParts(IReadOnlyList<ImportRow> rows, List<List<RowFault>> faults)
    {
        var bad = faults.FindIndex(HasError);
        for (var i = 0; i < faults.Count; i++)
            if (!HasError(faults[i]))
                faults[i].Add(RowFaults.Error(null, null, UploadReasons.PartRejected(Place(rows[Math.Max(bad, 0)]))));
    }
}
