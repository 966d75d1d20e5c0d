using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Evaluation;
using static ConsumerSafety.Search.Query.ComparisonOperator;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class EvaluatorTests
{
    private static readonly FilterNode s_true = new BooleanNode(new LiteralNode(true));
    private static readonly FilterNode s_false = new BooleanNode(new LiteralNode(false));
    private static readonly FilterNode s_null = new BooleanNode(new LiteralNode(null));

    public static TheoryData<string, FilterNode, bool?> Logic { get; } = new()
    {
        { "true and null", new AndNode([s_true, s_null]), null },
        { "null and false", new AndNode([s_null, s_false]), false },
        { "null or true", new OrNode([s_null, s_true]), true },
        { "false or null", new OrNode([s_false, s_null]), null },
        { "not null", new NotNode(s_null), null },
        { "and()", new AndNode([]), true },
        { "or()", new OrNode([]), false },
        { "in ()", new InNode(new LiteralNode(null), []), false },
        { "null in (null)", new InNode(new LiteralNode(null), [null]), true },
        { "2 in (1, 2)", new InNode(new LiteralNode(2), [1, 2L]), true },
        {
            "contains(null,'x')",
            new BooleanNode(new FunctionNode(QueryFunction.Contains, [new LiteralNode(null), new LiteralNode("x")])),
            null
        },
    };

    [Theory]
    [MemberData(nameof(Logic))]
    public void Null_is_neither_true_nor_false(string odata, FilterNode node, bool? expected) =>
        Assert.Equal((odata, expected), (odata, Evaluator.Prepare(node)(new())));

    [Theory]
    [InlineData(null, Equal, null, true)]
    [InlineData(null, NotEqual, null, false)]
    [InlineData(null, NotEqual, 1, true)]
    [InlineData(1, Equal, null, false)]
    [InlineData(null, GreaterThanOrEqual, null, true)]
    [InlineData(null, LessThan, 1, false)]
    [InlineData(1, LessThan, 1.5, true)]
    [InlineData(1, Equal, 1L, true)]
    [InlineData("a", LessThan, "b", true)]
    [InlineData("B", LessThan, "a", true)]
    [InlineData("\uE000", LessThan, "\U00010000", true)]
    [InlineData(false, LessThan, true, true)]
    public void Values_compare_as_OData_says(
        object? left, ComparisonOperator comparison, object? right, bool expected) =>
        Assert.Equal(expected, Evaluator.Holds(comparison, left, right));
}
