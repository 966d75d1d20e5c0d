using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Signals;

/// <summary>The rows by which signals are found from their complaints and agencies.</summary>
internal static class SignalLinks
{
    private static readonly Statement s_removeComplaints = new("""
        DELETE FROM
            SignalComplaints
        WHERE
            SignalId = @SignalId
        """);

    private static readonly Statement s_removeAgencies = new("""
        DELETE FROM
            SignalAgencies
        WHERE
            SignalId = @SignalId
        """);

    private static readonly RowInsert s_addComplaints = new("""
        INSERT INTO
            SignalComplaints (SignalId, ComplaintId)
        VALUES
        """);

    private static readonly RowInsert s_addAgencies = new("""
        INSERT INTO
            SignalAgencies (SignalId, AgencyId)
        VALUES
        """);

    /// <summary>Makes them say what a signal says.</summary>
    public static async Task ReplaceAsync(Session session, Signal signal, CancellationToken token)
    {
        await session.ExecuteAsync(s_removeComplaints, new { SignalId = signal.Id }, token);
        await session.ExecuteAsync(s_removeAgencies, new { SignalId = signal.Id }, token);
        await session.InsertAsync(
            s_addComplaints, [.. signal.Evidence.ComplaintIds.Select(id => new object?[] { signal.Id, id })], token);
        await session.InsertAsync(
            s_addAgencies, [.. signal.AgencyIds.Select(id => new object?[] { signal.Id, id })], token);
    }
}
