using System.Security.Cryptography;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Storage.Mail;

/// <summary>Mails on their way out. Safe to use from any thread.</summary>
public sealed class MailOutbox
{
    private const string Actor = "mail";

    private static readonly Statement s_count = new("""
        SELECT
            COUNT(*)
        FROM
            Mails
        WHERE
            Id = @Id
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            Mails (Id, State, Content, CreatedAt, DueAt, Attempts)
        VALUES
        """);

    private readonly CatalogueDatabase _database;
    private readonly ChangeSignal _signal;
    private readonly IDataProtector _protector;

    internal MailOutbox(CatalogueDatabase database, ChangeSignal signal, IDataProtectionProvider protection)
    {
        _database = database;
        _signal = signal;
        _protector = protection.CreateProtector("ConsumerSafety.Mail");
    }

    /// <summary>
    /// Takes in a mail by itself: once this returns it will be sent. False when one of the same name was taken in
    /// before.
    /// </summary>
    public async Task<bool> EnqueueAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var isNew = await _database.WriteAsync(
            Actor, (write, token) => EnqueueAsync(write, mail, token), cancellationToken);
        // Nothing was logged, so nobody was woken.
        _signal.Notify();
        return isNew;
    }

    /// <summary>Takes in a mail as part of a change: it will be sent if and only if that is committed.</summary>
    internal async Task<bool> EnqueueAsync(
        WriteTransaction write, OutgoingMail mail, CancellationToken cancellationToken)
    {
        MailRules.Check(mail);
        var id = mail.Id ?? Guid.CreateVersion7(write.Now).ToString();
        if (mail.Id is not null && await write.Session.FindAsync<long>(s_count, new { Id = id }, cancellationToken) > 0)
            return false;
        var now = Instants.ToText(write.Now);
        var content = _protector.Protect(DocumentJson.Write(mail));
        await write.Session.InsertAsync(
            s_insert, [[id, nameof(MailState.Waiting), content, now, now, 0]], cancellationToken);
        return true;
    }

    /// <summary>What a mail said; null when the key it was encrypted with is lost.</summary>
    internal OutgoingMail? Read(byte[] content)
    {
        try
        {
            return DocumentJson.Read<OutgoingMail>(_protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
