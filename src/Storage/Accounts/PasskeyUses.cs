using System.Security.Cryptography;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Accounts;

/// <summary>Keeps the rows of passkeys in step with the accounts they belong to.</summary>
internal static class PasskeyUses
{
    private static readonly Statement s_insert = new("""
        INSERT INTO
            PasskeyUses (CredentialHash, AccountId, SignCount)
        VALUES
            (@CredentialHash, @AccountId, 0)
        """);

    private static readonly Statement s_remove = new("""
        DELETE FROM
            PasskeyUses
        WHERE
            CredentialHash = @CredentialHash
            AND AccountId = @AccountId
        """);

    /// <summary>Removes the rows of passkeys that are gone, and adds those of new ones.</summary>
    public static async Task FollowAsync(Session session, Account before, Account after, CancellationToken token)
    {
        if (ReferenceEquals(before.Passkeys, after.Passkeys))
            return;
        var held = Ids(before);
        var wanted = Ids(after);
        foreach (var id in held.Except(wanted))
            await session.ExecuteOneAsync(s_remove, Row(id, after), token);
        foreach (var id in wanted.Except(held))
            await session.ExecuteOneAsync(s_insert, Row(id, after), token);
    }

    /// <summary>The key of a passkey's row.</summary>
    public static byte[] Hash(byte[] credentialId) => SHA256.HashData(credentialId);

    private static List<string> Ids(Account account) =>
        [.. account.Passkeys.Select(passkey => Convert.ToHexString(Hash(passkey.CredentialId)))];

    private static object Row(string id, Account account) =>
        new { CredentialHash = Convert.FromHexString(id), AccountId = account.Id };
}
