using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>
/// Destroys the keys of complaints whose period is over, each in a transaction of its own with its audit entry, and
/// forgets forms that nobody sent.
/// </summary>
public sealed class RetentionRunner(
    ComplaintErasure erasure, ComplaintForms forms, RetentionPlan plan, TimeProvider clock)
{
    /// <summary>As the audit log names it.</summary>
    public const string Actor = "retention";

    /// <summary>What the audit log says of a complaint whose period is over.</summary>
    public const string Expired = "Expire";

    private const int BatchSize = 100;

    /// <summary>Does what is due, and gives how many complaints that were.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var period in plan.Periods)
            count += await DestroyAsync(period, cancellationToken);
        await forms.CleanAsync(cancellationToken);
        return count;
    }

    private async Task<int> DestroyAsync(RetentionPeriod period, CancellationToken token)
    {
        var (count, after) = (0, "");
        IReadOnlyList<Complaint> ended;
        do
        {
            var now = clock.GetUtcNow();
            ended = await erasure.ReadEndedAsync(
                period.State, now.AddMonths(-period.Months), null, after, BatchSize, token);
            foreach (var complaint in ended)
            {
                after = complaint.Id;
                if (plan.EndOf(complaint) <= now && await DestroyAsync(complaint, token))
                    count++;
            }
        }
        while (ended.Count == BatchSize);
        return count;
    }

    // What was moved meanwhile is for the next time.
    private async Task<bool> DestroyAsync(Complaint complaint, CancellationToken token)
    {
        var next = complaint with
        {
            Version = complaint.Version + 1, MayShareWithBusiness = false, MayPublish = false, EvidenceIds = [],
        };
        return (await erasure.EraseAsync(next, Actor, Expired, null, token)).IsSaved;
    }
}
