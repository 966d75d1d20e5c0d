using System.Reflection;
using System.Runtime.CompilerServices;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Tests.Statements;

/// <summary>Every SQL text of the program, found by where texts have to stand.</summary>
internal static class StatementList
{
    private static readonly Type[] s_kinds = [typeof(Statement), typeof(RowInsert)];

    /// <summary>The fields that hold a text.</summary>
    public static IReadOnlyList<FieldInfo> Fields { get; } =
    [
        .. typeof(Statement).Assembly.GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(type => type.GetFields(
                BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => s_kinds.Contains(field.FieldType)),
    ];

    /// <summary>The texts in a dialect, each with where it stands.</summary>
    public static IEnumerable<(string Name, string Text)> In(SqlDialect dialect)
    {
        foreach (var field in Fields)
        {
            object?[] owners = field.IsStatic ? [null] : [.. DocumentTable.All];
            foreach (var owner in owners)
                yield return ($"{field.DeclaringType!.Name}.{field.Name}", field.GetValue(owner) switch
                {
                    Statement statement => statement.In(dialect),
                    RowInsert insert => insert.Text(dialect.RowsPerInsert),
                    _ => throw new InvalidOperationException($"{field.Name} is empty."),
                });
        }
    }
}
