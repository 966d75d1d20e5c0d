using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary><c>cast</c> and <c>isof</c> (OData 4.01 URL conventions, 5.1.1.10).</summary>
internal static class CastBinder
{
    public static Bound Bind(Binder binder, CallSyntax call, bool isTest)
    {
        var name = call.Arguments[^1] switch
        {
            NameSyntax { Source: null, Name: var written } => written,
            LiteralSyntax { Value: string text } => text,
            _ => throw binder.Fault($"The last argument of {call.Name} has to be the name of a type."),
        };
        if (TypeNames.FindEntity(name) is not null)
            return isTest ? Condition(binder, call) : throw binder.Fault(
                $"cast to {name} gives an entity; go on to one of its properties.");
        var isList = name.StartsWith("Collection(", StringComparison.Ordinal);
        if (TypeNames.FindValueType(isList ? name[11..].TrimEnd(')') : name) is not { } type)
            throw name.StartsWith("Edm.", StringComparison.Ordinal)
                ? binder.Missing($"{call.Name} with the type {name}")
                : binder.Fault($"There is no type {name}.");
        if (call.Arguments.Count == 1)
            return Constant(isTest);
        var value = binder.Values.Bind(call.Arguments[0]);
        type = type with { IsCollection = value.IsCollection };
        return isTest
            ? Test(binder, value, type)
            : binder.Combine([value], type, parts => new CastNode(parts[0], type));
    }

    // An entity is of no primitive type; casting it to one fails, and gives null.
    private static Bound Constant(bool isTest) => isTest
        ? new(new LiteralNode(false), new(FieldType.Boolean), null, new(false))
        : new(new LiteralNode(null), null, null, new(null));

    private static Bound Condition(Binder binder, CallSyntax call) => new(
        new ConditionNode(binder.Anchored(() => binder.Filters.Bind(call, Wanted.Exactly))),
        new(FieldType.Boolean), Origin.OfRoot(binder.Frame));

    // What can be cast is of the type, null among it (rule 1).
    private static Bound Test(Binder binder, Bound value, ResultType type) => binder.Combine(
        [value], new(FieldType.Boolean), parts => new ConditionNode(new OrNode(
        [
            new ComparisonNode(parts[0], ComparisonOperator.Equal, new LiteralNode(null)),
            new ComparisonNode(new CastNode(parts[0], type), ComparisonOperator.NotEqual, new LiteralNode(null)),
        ])));
}
