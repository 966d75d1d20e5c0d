using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ConsumerSafety.Storage.Tests.Statements;

/// <summary>Reads T-SQL as SQL Server 2019 does.</summary>
internal static class TransactSql
{
    public static TSqlFragment Parse(string text)
    {
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        Assert.Empty(errors.Select(error => $"{error.Message} (line {error.Line})\n{text}"));
        return fragment;
    }

    /// <summary>The columns of each table that a script creates.</summary>
    public static Dictionary<string, List<string>> Tables(TSqlFragment script)
    {
        var visitor = new TableVisitor();
        script.Accept(visitor);
        return visitor.Tables;
    }

    /// <summary>The names of tables that a text reads or writes.</summary>
    public static HashSet<string> TableNames(TSqlFragment fragment)
    {
        var visitor = new NameVisitor();
        fragment.Accept(visitor);
        return visitor.Tables;
    }

    /// <summary>The names of columns that a text reads or writes, and those it makes itself.</summary>
    public static (HashSet<string> Used, HashSet<string> Made) ColumnNames(TSqlFragment fragment)
    {
        var visitor = new NameVisitor();
        fragment.Accept(visitor);
        return (visitor.Used, visitor.Made);
    }

    private sealed class TableVisitor : TSqlFragmentVisitor
    {
        public Dictionary<string, List<string>> Tables { get; } = [];

        public override void Visit(CreateTableStatement node) => Tables.Add(
            node.SchemaObjectName.BaseIdentifier.Value,
            [.. node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value)]);

        public override void Visit(AlterTableAddTableElementStatement node) =>
            Tables[node.SchemaObjectName.BaseIdentifier.Value].AddRange(
                node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value));

        public override void Visit(DropTableStatement node) =>
            Tables.Remove(node.Objects.Single().BaseIdentifier.Value);

        public override void Visit(AlterTableDropTableElementStatement node)
        {
            foreach (var element in node.AlterTableDropTableElements)
                Tables[node.SchemaObjectName.BaseIdentifier.Value].Remove(element.Name.Value);
        }
    }

    private sealed class NameVisitor : TSqlFragmentVisitor
    {
        public HashSet<string> Tables { get; } = [];

        public HashSet<string> Used { get; } = [];

        public HashSet<string> Made { get; } = [];

        public override void Visit(NamedTableReference node) => Tables.Add(node.SchemaObject.BaseIdentifier.Value);

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { } name)
                Used.Add(name.Identifiers[^1].Value);
        }

        public override void Visit(SelectScalarExpression node)
        {
            if (node.ColumnName?.Value is { } name)
                Made.Add(name);
        }

        public override void Visit(SchemaDeclarationItem node) =>
            Made.Add(node.ColumnDefinition.ColumnIdentifier.Value);
    }
}
