using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Notices;

/// <summary>Makes notices from rows and says what is wrong with them.</summary>
internal sealed partial class NoticeMapper(NoticeMapping mapping, VocabularyIndex vocabulary, string? publisherId)
{
    private readonly Dictionary<NoticeKind, Dictionary<string, string>> _columns = mapping.Targets.ToDictionary(
        kind => kind.Key,
        kind => kind.Value.SelectMany(target => target.Columns(mapping.Settings))
            .Select(column => KeyValuePair.Create(column.Key, mapping.Settings.ColumnOf(column.Value)))
            .Where(column => column.Value is not null)
            .DistinctBy(column => column.Key).ToDictionary(column => column.Key, column => column.Value!));

    /// <summary>Which names the rows so far have.</summary>
    public FieldUse Use { get; } = new();

    /// <summary>The notice a row makes; null when a fault rejects it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="faults">Takes what is wrong with it.</param>
    /// <param name="reference">The reference number it names, also when it is rejected.</param>
    public Notice? Map(Record row, List<RowFault> faults, out string? reference)
    {
        reference = null;
        var scope = new Scope(row, mapping.Settings, vocabulary, Use, faults);
        if (ReadKind(scope, faults) is not { } kind)
            return null;
        var notice = NoticeProperties.Create(kind);
        foreach (var target in mapping.Targets[kind])
            target.Fill(notice, scope);
        reference = notice.ReferenceNumber;
        var columns = _columns[kind];
        notice = notice with
        {
            Language = ReadsLanguage(kind) ? notice.Language : mapping.Language,
            PublisherId = publisherId ?? notice.PublisherId ?? mapping.PublisherId!,
        };
        if (notice.Title is null)
            faults.Add(Missing(nameof(Notice.Title), Reasons.Required));
        if (notice.PublisherId is null)
            faults.Add(RowFaults.Error(nameof(Notice.PublisherId), null, Reasons.PublisherRequired));
        if (notice.ReferenceNumber is null)
            faults.Add(Missing(nameof(Notice.ReferenceNumber), Reasons.NumberRequired));
        if (notice.Title is null || notice.PublisherId is null || notice.ReferenceNumber is null)
            return null;
        var result = notice.Validate(EntryMode.Imported, vocabulary.Vocabulary);
        foreach (var fault in result.Faults)
        {
            var column = columns.GetValueOrDefault(Index().Replace(fault.Path, ""), fault.Path);
            // What could not be read is told already; that it is missing follows.
            if (fault.Value is not null || !faults.Exists(told => told.Column == column))
                faults.Add(RowFaults.FromRule(column, fault));
        }
        return result.IsAcceptable ? notice : null;

        RowFault Missing(string property, LocalizedText reason) => RowFaults.Error(
            columns.GetValueOrDefault(property, property), null,
            scope.Unfilled.TryGetValue(property, out var reference) ? Reasons.LeftEmpty(property, reference) : reason);
    }

    private bool ReadsLanguage(NoticeKind kind) =>
        mapping.Targets[kind].Any(target => target.Property.Name == nameof(Notice.Language));

    private NoticeKind? ReadKind(Scope scope, List<RowFault> faults)
    {
        List<string> values = [];
        scope.Column = mapping.Settings.ColumnOf(mapping.Kind.Column);
        mapping.Kind.Read(scope, values);
        if (values.Count > 0 && Enum.TryParse<NoticeKind>(values[0], out var kind) && mapping.Targets.ContainsKey(kind))
            return kind;
        faults.Add(RowFaults.Error(scope.Column ?? "Kind", values.FirstOrDefault(),
            Reasons.KindExpected(typeof(NoticeKind))));
        return null;
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
