using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators;

/// <summary>The uploads that wait for a reviewer.</summary>
internal sealed class WaitingUploads(UploadDesk desk) : IWaitingWorkSource
{
    public async Task<IReadOnlyList<WaitingWork>> FindAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.CanSomewhere(Permission.ReviewNotices))
            return [];
        var uploads = await desk.ReadAsync(caller, cancellationToken);
        var count = uploads.Count(upload =>
            (upload.State == UploadState.InReview || upload.AwaitsReviewAfterwards)
            && caller.Can(Permission.ReviewNotices, upload.AgencyId)
            && !upload.IsWorkOf(caller));
        return [new("/console/uploads", UploadTexts.ToReview, count)];
    }
}
