using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>Looks whether what a report names is there, and belongs to its agency where it has to.</summary>
internal sealed class ReportReferences(FileStore files, NoticeStore notices)
{
    /// <summary>Every picture that is none of the agency's, and every notice that does not exist.</summary>
    public async Task<IReadOnlyList<Fault>> FindStraysAsync(
        string agencyId, ReportContent content, CancellationToken cancellationToken)
    {
        List<Fault> faults = [];
        foreach (var (index, picture) in content.Pictures.Index())
            if (await files.FindAsync(picture.FileId, cancellationToken) is not { IsPicture: true } file
                || file.AgencyId != agencyId)
                faults.Add(new(
                    FormattableString.Invariant($"Pictures[{index}].FileId"), FaultSeverity.Error,
                    DeskTexts.OwnPicture, picture.FileId));
        foreach (var (index, one) in content.TypicalCases.Index())
            if (one.NoticeId is { Length: > 0 and <= 24 } id
                && await notices.FindAsync(id, cancellationToken) is null)
                faults.Add(new(
                    FormattableString.Invariant($"TypicalCases[{index}].NoticeId"), FaultSeverity.Error,
                    DeskTexts.KnownNotice, id));
        return faults;
    }
}
