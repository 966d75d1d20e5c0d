using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Webhooks;

/// <summary>Keeps what came of calls.</summary>
internal static class CallRows
{
    private const int MaxFault = 500;

    private static readonly Statement s_saveDelivery = new("""
        UPDATE
            Deliveries
        SET
            State = @State,
            DueAt = @DueAt,
            Attempts = Attempts + 1,
            EndedAt = @EndedAt
        WHERE
            Id = @Id
            AND State = 'Waiting'
        """);

    private static readonly Statement s_saveSuccess = new("""
        UPDATE
            WebhookConditions
        SET
            Failures = 0,
            FailingSince = NULL,
            ResumeAt = @ResumeAt
        WHERE
            WebhookId = @WebhookId
        """);

    private static readonly Statement s_saveFailure = new("""
        UPDATE
            WebhookConditions
        SET
            Failures = Failures + 1,
            FailingSince = COALESCE(FailingSince, @Now),
            ResumeAt = @ResumeAt
        WHERE
            WebhookId = @WebhookId
        """);

    private static readonly Statement s_release = new("""
        UPDATE
            WebhookConditions
        SET
            LeaseOwner = NULL,
            LeasedUntil = NULL
        WHERE
            WebhookId = @WebhookId
            AND LeaseOwner = @Owner
        """);

    private static readonly RowInsert s_insertCall = new("""
        INSERT INTO
            WebhookCalls (Id, WebhookId, DeliveryId, CalledAt, Milliseconds, Status, Excerpt, Fault)
        VALUES
        """);

    /// <summary>Keeps what came of one, and lets go of the webhook if this node still holds it.</summary>
    public static async Task SaveAsync(
        WriteTransaction write, CallReport report, string owner, CancellationToken cancellationToken)
    {
        var isWaiting = report.State == Domain.Deliveries.DeliveryState.Waiting;
        var row = new
        {
            report.Due.Id,
            WebhookId = report.Due.TargetId,
            Owner = owner,
            State = report.State.ToString(),
            report.DueAt,
            EndedAt = isWaiting ? (DateTimeOffset?)null : write.Now,
            report.ResumeAt,
            write.Now,
        };
        await write.Session.ExecuteAsync(s_saveDelivery, row, cancellationToken);
        if (report.Call is { } call)
        {
            var save = call.IsSuccess ? s_saveSuccess : s_saveFailure;
            await write.Session.ExecuteAsync(save, row, cancellationToken);
            await AddAsync(write, row.WebhookId, row.Id, call, cancellationToken);
        }
        await write.Session.ExecuteAsync(s_release, row, cancellationToken);
    }

    /// <summary>Adds a call to the log.</summary>
    public static Task AddAsync(
        WriteTransaction write, string webhookId, string deliveryId, WebhookCall call,
        CancellationToken cancellationToken) =>
        write.Session.InsertAsync(
            s_insertCall,
            [
                [
                    Guid.CreateVersion7(write.Now).ToString("N"), webhookId, deliveryId,
                    Instants.ToText(call.CalledAt), call.Milliseconds, call.Status,
                    Shorten(call.Excerpt, WebhookLimits.MaxExcerpt), Shorten(call.Fault, MaxFault),
                ],
            ],
            cancellationToken);

    private static string? Shorten(string? text, int length) =>
        text is null || text.Length <= length ? text : text[..length];
}
