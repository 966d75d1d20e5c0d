using ConsumerSafety.Storage.Campaigns;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>
/// Follows the change log for reports. Its cursor is in memory, as what it fills is: both are made anew at every start.
/// </summary>
internal sealed class ReportTailer(PublishedReportSource source, PublishedReports reports)
{
    private long _position = -1;

    /// <summary>Takes up what has changed; true when something has.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        // The place first, then what is there: what comes between is seen twice rather than never.
        var head = await source.ReadHeadAsync(cancellationToken);
        if (head == _position)
            return false;
        // A database that was set back has a shorter log; everything is read again.
        var after = head < _position ? -1 : _position;
        var change = await source.FindChangeAsync(after, cancellationToken);
        if (change is not null || after < 0)
            reports.Replace(await source.ReadAllAsync(cancellationToken), change ?? 0);
        _position = head;
        return change is not null;
    }
}
