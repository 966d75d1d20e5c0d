namespace ConsumerSafety.Storage.Migrations;

/// <summary>Brings the database to the shape this program needs. Safe when several nodes start at once.</summary>
public sealed class DatabaseMigrator
{
    /// <summary>
    /// Applies what is missing, under a lock that other processes respect. Throws <see cref="DatabaseTooNewException"/>
    /// when the database has been migrated by a newer program.
    /// </summary>
    public Task MigrateAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
