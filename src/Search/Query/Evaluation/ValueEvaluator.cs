using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Makes a value ready to be computed for rows.</summary>
internal static class ValueEvaluator
{
    public static Value Prepare(ValueNode node)
    {
        switch (node)
        {
            case LiteralNode literal:
                return _ => literal.Value;
            case ElementNode element:
                return scope => scope.Elements[element.Variable];
            case FieldNode { Variable: 0, Field: { IsCollection: false } field }:
                return scope => JsonValueReader.Read(field, scope.Row!.Value(field));
            case FieldNode { Variable: > 0 } member:
                return Member(member.Field, member.Variable);
            case FunctionNode function:
                var first = Prepare(function.Arguments[0]);
                var second = function.Arguments.Count > 1 ? Prepare(function.Arguments[1]) : _ => null;
                return scope => FunctionEvaluator.Apply(function.Function, first(scope), second(scope));
            default:
                throw new InvalidOperationException($"{node} is not a single value.");
        }
    }

    private static Value Member(Field field, int variable)
    {
        var index = ComplexMembers.IndexOf(field);
        return scope => ((object?[])scope.Elements[variable]!)[index];
    }
}
