using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Campaigns;

/// <summary>
/// Puts notices into campaigns and takes them out. The notice gets a next version that says so, in the same status as
/// before: where it is filed is no correction of what it says. Safe to use from any thread.
/// </summary>
public sealed class CampaignLinks
{
    private readonly CatalogueDatabase _database;

    internal CampaignLinks(CatalogueDatabase database) => _database = database;

    /// <summary>Links or unlinks a notice of an agency.</summary>
    /// <param name="campaignId">The campaign, which is there.</param>
    /// <param name="noticeId">The notice.</param>
    /// <param name="isLinked">Whether it is to belong to the campaign.</param>
    /// <param name="agencyId">Whose notices may be linked.</param>
    /// <param name="reason">What the history of the notice shows, up to 2,000 characters.</param>
    /// <param name="actor">Who does it, for the audit log.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<LinkOutcome> SetAsync(
        string campaignId, string noticeId, bool isLinked, string agencyId, string reason, string actor,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var tables = new NoticeTables(write.Session);
                var state = (await tables.FindByIdsAsync([noticeId], token)).SingleOrDefault();
                if (state is null)
                    return LinkOutcome.NotFound;
                if (state.PublisherId != agencyId)
                    return LinkOutcome.OtherPublisher;
                var held = await NoticeReader.FindAsync(write.Session, JsonArray.Of([noticeId]), token);
                var notice = held.Single().Notice;
                if (notice.CampaignIds.Contains(campaignId) == isLinked)
                    return LinkOutcome.Unchanged;
                var version = notice with
                {
                    CampaignIds = isLinked
                        ? [.. notice.CampaignIds, campaignId]
                        : [.. notice.CampaignIds.Where(id => id != campaignId)],
                    Version = state.Version + 1,
                    UpdatedAt = write.Now,
                    // A withdrawn notice goes on to say why it was withdrawn.
                    ChangeReason = state.Status == NoticeStatus.Withdrawn ? notice.ChangeReason : reason,
                };
                var recorder = new NoticeRecorder(write, await NumberSeries.ReadAsync(write.Session, token));
                recorder.Update(state, version, NoticeFingerprint.Of(version));
                await recorder.FlushAsync(token);
                return LinkOutcome.Done;
            },
            cancellationToken);
}
