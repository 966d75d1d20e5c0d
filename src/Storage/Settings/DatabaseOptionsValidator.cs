using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Storage.Settings;

/// <summary>Says everything that is wrong with the settings of the database, and what is legal.</summary>
internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    private static readonly string s_providers = string.Join(" or ", Enum.GetNames<DatabaseProvider>());

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataDirectory))
            faults.Add($"{DatabaseOptions.DataDirectorySetting} is empty; it must name a directory.");
        if (!Enum.GetNames<DatabaseProvider>().Contains(options.Provider, StringComparer.OrdinalIgnoreCase))
            faults.Add($"{DatabaseOptions.Section}:Provider is '{options.Provider}'; it must be {s_providers}.");
        else
            Check(options, faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(DatabaseOptions options, List<string> faults)
    {
        const string setting = DatabaseOptions.Section + ":ConnectionString";
        var isSqlite = options.ParseProvider() == DatabaseProvider.Sqlite;
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            if (!isSqlite)
                faults.Add($"{setting} is empty; SqlServer needs one, such as 'Server=db1;Database=ConsumerSafety;…'.");
            return;
        }
        try
        {
            if (!isSqlite)
                _ = new SqlConnectionStringBuilder(options.ConnectionString);
            else if (!NamesFile(new SqliteConnectionStringBuilder(options.ConnectionString)))
                faults.Add($"{setting} must name a file for Sqlite, such as 'Data Source=/srv/consumersafety.db'.");
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            faults.Add($"{setting} cannot be read for {options.Provider}: {fault.Message}");
        }
    }

    private static bool NamesFile(SqliteConnectionStringBuilder connection) =>
        connection.Mode is SqliteOpenMode.ReadWrite or SqliteOpenMode.ReadWriteCreate
        && connection.DataSource is not ("" or ":memory:")
        && !connection.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}
