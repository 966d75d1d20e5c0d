using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Notices;

/// <summary>Reads rows that are notices in the catalogue's own JSON form.</summary>
internal sealed class OwnNoticeReader(Vocabulary vocabulary, string? publisherId)
{
    /// <summary>The notice; null when a fault rejects it.</summary>
    public Notice? Read(ReadOnlyMemory<byte> json, List<RowFault> faults)
    {
        Notice notice;
        try
        {
            notice = NoticeJson.ReadNotice(json.Span);
        }
        catch (JsonException exception)
        {
            var isMisshapen = exception.Path is null or "$";
            faults.Add(RowFaults.Error(isMisshapen ? null : exception.Path!.TrimStart('$').TrimStart('.'), null,
                JsonRow.Read(json, out var reason) is null ? reason!
                    : Reasons.NotANotice(FirstSentence(exception.Message))));
            return null;
        }
        if (publisherId is not null)
            notice = notice with { PublisherId = publisherId };
        if (notice is { Id: null, ReferenceNumber: null })
        {
            faults.Add(RowFaults.Error(nameof(Notice.ReferenceNumber), null, Reasons.NumberRequired));
            return null;
        }
        var result = notice.Validate(EntryMode.Imported, vocabulary);
        foreach (var fault in result.Faults)
            faults.Add(RowFaults.FromRule(fault.Path, fault));
        return result.IsAcceptable ? notice : null;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
