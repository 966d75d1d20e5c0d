using System.Text.RegularExpressions;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace ConsumerSafety.Storage.Tests.Statements;

public sealed partial class StatementTests
{
    public static TheoryData<string, string> TransactSqlTexts =>
    [
        .. StatementList.In(SqlDialect.SqlServer).Select(text => (text.Name, text.Text)),
        .. Migration.Scripts.Select(script => (script.Name, script.Contents)),
    ];

    private static MigrationTarget Migration { get; } = new SqlServerMigrationTarget("");

    private static MigrationTarget SqliteMigration { get; } = new SqliteMigrationTarget("");

    [Theory, MemberData(nameof(TransactSqlTexts))]
    public void Every_text_is_T_SQL_that_SQL_Server_2019_reads(string name, string text) =>
        Assert.NotNull(TransactSql.Parse(text).ScriptTokenStream ?? throw new InvalidOperationException(name));

    [Theory, MemberData(nameof(TransactSqlTexts))]
    public void No_text_uses_what_not_every_server_or_edition_runs(string name, string text) =>
        Assert.False(Forbidden().IsMatch(text), $"{name} uses {Forbidden().Match(text)}");

    [Fact]
    public void Every_text_uses_tables_and_columns_that_the_migrations_make()
    {
        var tables = TransactSql.Tables(
            TransactSql.Parse(string.Join("\n", Migration.Scripts.Select(script => script.Contents))));
        foreach (var (name, text) in StatementList.In(SqlDialect.SqlServer))
        {
            var fragment = TransactSql.Parse(text);
            var (used, made) = TransactSql.ColumnNames(fragment);
            var named = TransactSql.TableNames(fragment).Intersect(tables.Keys).ToList();
            Assert.Empty(TransactSql.TableNames(fragment).Except(tables.Keys).Except(["inserted"])
                .Select(table => $"{name}: {table}"));
            Assert.Empty(used.Except(named.SelectMany(table => tables[table])).Except(made).Except(["value"])
                .Select(column => $"{name}: {column}"));
        }
    }

    [Fact]
    public void Every_text_of_SQLite_is_understood_by_it()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        foreach (var script in SqliteMigration.Scripts)
            Run(script.Contents);
        foreach (var (_, text) in StatementList.In(SqlDialect.Sqlite).Where(text => !IsServersOwn(text.Text)))
            Run("EXPLAIN " + text);

        void Run(string text)
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            foreach (Match parameter in Parameter().Matches(text))
                if (!command.Parameters.Contains(parameter.Value))
                    command.Parameters.AddWithValue(parameter.Value, "[]");
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public void Both_migrations_end_in_the_same_tables_and_columns()
    {
        Assert.Equal(
            SqliteMigration.Scripts.Select(script => script.Name), Migration.Scripts.Select(script => script.Name));
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Join("\n", SqliteMigration.Scripts.Select(script => script.Contents)) + """
            SELECT
                t.name || '.' || c.name
            FROM
                sqlite_schema AS t,
                pragma_table_info(t.name) AS c
            WHERE
                t.type = 'table'
            """;
        var sqlite = new List<string>();
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                sqlite.Add(reader.GetString(0));

        var server = TransactSql.Tables(
                TransactSql.Parse(string.Join("\n", Migration.Scripts.Select(script => script.Contents))))
            .SelectMany(table => table.Value.Select(column => $"{table.Key}.{column}"));
        Assert.Equal(sqlite.Order(StringComparer.Ordinal), server.Order(StringComparer.Ordinal));
        Assert.True(sqlite.Count > 40);
    }

    [Fact]
    public void No_text_stands_where_these_tests_would_not_find_it()
    {
        var sources = Sources.Read("*.cs").ToList();
        var declared = sources.SelectMany(source => Declaration().Matches(source.Text)).Count();
        Assert.Equal(StatementList.Fields.Count, declared);
        Assert.DoesNotContain(sources, source => Construction().IsMatch(source.Text));
        Assert.Equal(
            ["Session.cs", "SqliteDialect.cs"],
            sources.Where(source => source.Text.Contains("CommandText", StringComparison.Ordinal))
                .Select(source => Path.GetFileName(source.Path)).Order());
    }

    private static bool IsServersOwn(string text) => text.Contains("sp_getapplock", StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(MERGE|ROWVERSION|TIMESTAMP|SERIALIZABLE|IDENTITY|NOLOCK|READPAST|TABLOCKX?|UPDLOCK|HOLDLOCK)\b"
            + @"|SELECT\s+\*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\b(Statement|RowInsert) (s_)?_?\w+ = ")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"new (Statement|RowInsert)\(")]
    private static partial Regex Construction();
}
