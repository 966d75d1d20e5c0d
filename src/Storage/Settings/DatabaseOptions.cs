using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Settings;

/// <summary>The settings under <c>ConsumerSafety:Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Where they stand.</summary>
    public const string Section = "ConsumerSafety:Database";

    /// <summary>The setting for <see cref="DataDirectory"/>, which is not the database's alone.</summary>
    public const string DataDirectorySetting = "ConsumerSafety:DataDirectory";

    /// <summary><c>Sqlite</c> or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = nameof(DatabaseProvider.Sqlite);

    /// <summary>
    /// How to reach it. Needed for SQL Server; for SQLite a file <c>consumersafety.db</c> in the data directory is used
    /// when it is missing.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>Where the program keeps its files, absolute or from the directory it was started in.</summary>
    internal string DataDirectory { get; set; } = "var";

    /// <summary>The provider, which the validator has found to be one.</summary>
    internal DatabaseProvider ParseProvider() => Enum.Parse<DatabaseProvider>(Provider, ignoreCase: true);

    /// <summary>The connection string with the default filled in.</summary>
    internal string ResolveConnectionString() =>
        !string.IsNullOrWhiteSpace(ConnectionString) ? ConnectionString
        : new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Path.GetFullPath(DataDirectory), "consumersafety.db"),
        }.ToString();
}
