namespace ConsumerSafety.Storage.Settings;

/// <summary>The database servers that can be chosen.</summary>
internal enum DatabaseProvider
{
    /// <summary>SQLite, in this process and one file.</summary>
    Sqlite,

    /// <summary>SQL Server 2019 or later, or Azure SQL.</summary>
    SqlServer,
}
