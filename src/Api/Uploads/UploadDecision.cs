using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Api.Uploads;

/// <summary>What an uploader decides once it is known what a file would change.</summary>
/// <param name="Mode">What becomes of good rows beside bad ones.</param>
/// <param name="Reason">Why notices change; their new versions say it.</param>
public sealed record UploadDecision(UploadMode? Mode, string? Reason)
{
    /// <summary>Whether a text can be a reason.</summary>
    public static bool IsReason(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= UploadLimits.Reason;

    /// <summary>What keeps an upload from being taken in so.</summary>
    internal List<UploadFault> Faults(Upload upload)
    {
        List<UploadFault> faults = [];
        if (Mode is null)
            faults.Add(new("mode", UploadMessages.ModeNeeded));
        if (!IsReason(Reason))
            faults.Add(new("reason", UploadMessages.ReasonNeeded));
        if (Mode == UploadMode.AllOrNothing && upload.Rows > UploadLimits.RowsAtOnce)
            faults.Add(new("mode", UploadMessages.TooManyAtOnce));
        if (Mode == UploadMode.AllOrNothing && upload.Counts is { RejectedRows: > 0 })
            faults.Add(new("mode", UploadMessages.HasRejected));
        if (upload.Counts is { Added: 0, Changed: 0 })
            faults.Add(new("file", UploadMessages.NothingToDo));
        return faults;
    }
}
