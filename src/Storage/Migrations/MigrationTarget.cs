using System.Reflection;
using ConsumerSafety.Storage.Sql;
using DbUp.Builder;
using DbUp.Engine;

namespace ConsumerSafety.Storage.Migrations;

/// <summary>A database that can be migrated: its scripts, its lock, its journal.</summary>
internal abstract class MigrationTarget(string folder, SqlDialect dialect)
{
    /// <summary>What kind of database it is.</summary>
    public SqlDialect Dialect => dialect;

    /// <summary>How long a node waits for another that is migrating.</summary>
    public static readonly TimeSpan LockLimit = TimeSpan.FromMinutes(2);

    /// <summary>Keeps other nodes from migrating until it is disposed of.</summary>
    public abstract Task<IAsyncDisposable> LockAsync(TimeProvider time, CancellationToken cancellationToken);

    /// <summary>DbUp for this kind of database.</summary>
    public abstract UpgradeEngineBuilder CreateBuilder();

    /// <summary>
    /// The scripts in their order. A script has the same name on every kind of database, and that name is in the
    /// journal.
    /// </summary>
    public IReadOnlyList<SqlScript> Scripts { get; } = ReadScripts(folder);

    private static SqlScript[] ReadScripts(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SqlScript(name[(folder.Length + 1)..], ReadText(assembly, name))),
        ];
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
