using System.Text;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>
/// <c>contains</c>, <c>startswith</c> and <c>endswith</c> of a property and a constant, decided on the bytes of the
/// row: UTF-8 finds a text exactly where UTF-16 does.
/// </summary>
internal static class TextTest
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    /// <summary>The test; null where the function is another or its text has to be read as a string.</summary>
    public static Value? Prepare(FunctionNode node)
    {
        if (node is not
            {
                Function: QueryFunction.Contains or QueryFunction.StartsWith or QueryFunction.EndsWith,
                Arguments: [
                    FieldNode { Field: { Type: FieldType.String, IsCollection: false, RowIndex: >= 0 } } property,
                    LiteralNode { Value: string part }],
            }
            || !IsPlain(part))
            return null;
        var (function, field, variable) = (node.Function, property.Field, property.Variable);
        var sought = Encoding.UTF8.GetBytes(part);
        return scope =>
        {
            // Where properties are read from columns, there may be no row.
            if (variable == 0 && scope.Values is { } values)
                return FunctionEvaluator.Apply(function, values.Read(field), part, null);
            var json = scope.RowOf(variable).Value(field);
            if (json.IsEmpty || json[0] != (byte)'"')
                return null;
            var text = json[1..^1];
            scope.Budget?.Spend(2 * WorkBudget.Property + text.Length * 5 / 4);
            if (text.Contains((byte)'\\'))
                return FunctionEvaluator.Apply(function, JsonValueReader.Read(field, json), part, null);
            var holds = function switch
            {
                QueryFunction.Contains => text.IndexOf(sought) >= 0,
                QueryFunction.StartsWith => text.StartsWith(sought),
                _ => text.EndsWith(sought),
            };
            return holds ? s_true : s_false;
        };
    }

    // Half of a surrogate pair has no UTF-8 of its own.
    private static bool IsPlain(string part)
    {
        for (var i = 0; i < part.Length; i++)
            if (char.IsHighSurrogate(part[i]) && i + 1 < part.Length && char.IsLowSurrogate(part[i + 1]))
                i++;
            else if (char.IsSurrogate(part[i]))
                return false;
        return true;
    }
}
