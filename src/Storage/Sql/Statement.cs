namespace ConsumerSafety.Storage.Sql;

/// <summary>
/// A text of SQL in both dialects. Only such a text can be run, and each stands in a static field beside the method
/// that runs it, where a test finds all of them.
/// </summary>
internal sealed class Statement(Func<SqlDialect, string> text)
{
    private readonly string _sqlite = text(SqlDialect.Sqlite);
    private readonly string _sqlServer = text(SqlDialect.SqlServer);

    public Statement(string text) : this(_ => text)
    {
    }

    /// <summary>The text for a dialect.</summary>
    public string In(SqlDialect dialect) => dialect == SqlDialect.Sqlite ? _sqlite : _sqlServer;
}
