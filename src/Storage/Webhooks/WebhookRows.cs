using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Webhooks;

/// <summary>What is kept of a webhook beside the webhook itself.</summary>
internal static class WebhookRows
{
    private static readonly RowInsert s_add = new("""
        INSERT INTO
            WebhookConditions (WebhookId, Failures, ResumeAt)
        VALUES
        """);

    private static readonly Statement s_resume = new("""
        UPDATE
            WebhookConditions
        SET
            Failures = 0,
            FailingSince = NULL,
            ResumeAt = @Now
        WHERE
            WebhookId = @Id
        """);

    private static readonly Statement s_removeCondition = new("""
        DELETE FROM
            WebhookConditions
        WHERE
            WebhookId = @Id
        """);

    private static readonly Statement s_removeDeliveries = new("""
        DELETE FROM
            Deliveries
        WHERE
            Channel = @Channel
            AND TargetId = @Id
        """);

    private static readonly Statement s_removeCalls = new("""
        DELETE FROM
            WebhookCalls
        WHERE
            WebhookId = @Id
        """);

    /// <summary>Begins with a clean record.</summary>
    public static Task AddAsync(WriteTransaction write, string id, CancellationToken cancellationToken) =>
        write.Session.InsertAsync(s_add, [[id, 0, Instants.ToText(write.Now)]], cancellationToken);

    /// <summary>Forgets failures: whoever changed it may have mended it.</summary>
    public static Task<int> ResumeAsync(WriteTransaction write, string id, CancellationToken cancellationToken) =>
        write.Session.ExecuteAsync(s_resume, new { Id = id, write.Now }, cancellationToken);

    /// <summary>Removes everything.</summary>
    public static async Task RemoveAsync(WriteTransaction write, string id, CancellationToken cancellationToken)
    {
        var webhook = new { Id = id, Channel = Channels.Webhook };
        await write.Session.ExecuteAsync(s_removeCondition, webhook, cancellationToken);
        await write.Session.ExecuteAsync(s_removeDeliveries, webhook, cancellationToken);
        await write.Session.ExecuteAsync(s_removeCalls, webhook, cancellationToken);
    }
}
