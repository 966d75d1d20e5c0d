using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using CsCheck;

namespace ConsumerSafety.Search.Tests.Query;

/// <summary>Conditions over everything a notice has.</summary>
internal static class RandomFilters
{
    private static readonly string[] s_texts = ["", "a", "ab", "b", "电池", "池", "x", "Fire", "B-1"];

    private static Gen<FilterNode> Leaf() => Gen.Frequency(
        (5, s_singles.SelectMany(field => Test(new FieldNode(field), field))),
        (2, s_plainCollections.SelectMany(field => Over(field, Test(new ElementNode(field, 1), field)))),
        (3, s_recordCollections.SelectMany(field => Over(field, MemberTest(field)))),
        (1, Gen.Enum<NoticeKind>().Select(kind => (FilterNode)new KindNode(kind))));

    private static readonly Gen<Field> s_singles =
        Those(field => !field.IsCollection && field.Name is not ("Kind" or "Id"));

    private static readonly Gen<Field> s_plainCollections =
        Those(field => field.IsCollection && field.Type == FieldType.String);

    private static readonly Gen<Field> s_recordCollections =
        Those(field => field.Type == FieldType.Complex);

    public static Gen<FilterNode> Filter { get; } = Gen.Recursive<FilterNode>((depth, filter) => depth > 2
        ? Leaf()
        : Gen.Frequency(
            (4, Leaf()),
            (1, filter.List[0, 3].Select(parts => (FilterNode)new AndNode(parts))),
            (1, filter.List[0, 3].Select(parts => (FilterNode)new OrNode(parts))),
            (2, filter.Select(part => (FilterNode)new NotNode(part)))));

    private static Gen<FilterNode> Over(Field collection, Gen<FilterNode> predicate) => Gen.OneOf(
        predicate.Select(test => (FilterNode)new AnyNode(new(collection), 1, test)),
        Gen.Const((FilterNode)new AnyNode(new(collection), 1, null)),
        predicate.Select(test => (FilterNode)new AllNode(new(collection), 1, test)));

    private static Gen<FilterNode> MemberTest(Field collection)
    {
        var one = OneOf.These([.. collection.Members]).SelectMany(member => Test(new FieldNode(member, 1), member));
        return Gen.OneOf(one, one.List[2, 2].Select(parts => (FilterNode)new AndNode(parts)),
            one.List[2, 2].Select(parts => (FilterNode)new OrNode(parts)),
            one.Select(part => (FilterNode)new NotNode(part)));
    }

    private static Gen<FilterNode> Test(ValueNode value, Field field)
    {
        var literal = Literal(field);
        var compare = Gen.Select(Gen.Enum<ComparisonOperator>(), literal, Gen.Bool, (comparison, constant, isTurned) =>
            (FilterNode)(isTurned
                ? new ComparisonNode(constant, comparison, value)
                : new(value, comparison, constant)));
        var list = literal.List[0, 3]
            .Select(values => (FilterNode)new InNode(value, [.. values.Select(item => item.Value)]));
        if (field.Type == FieldType.Boolean)
            return Gen.OneOf(compare, Gen.Const((FilterNode)new BooleanNode(value)));
        if (field.Type is FieldType.Date or FieldType.Instant)
            return Gen.OneOf(compare, list, Year(value));
        if (field.Type != FieldType.String)
            return Gen.OneOf(compare, list);
        var tests = OneOf.These(QueryFunction.Contains, QueryFunction.StartsWith, QueryFunction.EndsWith);
        return Gen.OneOf(compare, list,
            Gen.Select(tests, OneOf.These(s_texts), (function, text) =>
                (FilterNode)new BooleanNode(new FunctionNode(function, [value, new LiteralNode(text)]))),
            Gen.Int[0, 3].Select(length =>
                (FilterNode)Compare(QueryFunction.Length, value, ComparisonOperator.GreaterThan, length)));
    }

    private static Gen<FilterNode> Year(ValueNode value) =>
        Gen.Select(Gen.Enum<ComparisonOperator>(), Gen.Int[2022, 2025], (comparison, year) =>
            (FilterNode)Compare(QueryFunction.Year, value, comparison, year));

    private static ComparisonNode Compare(
        QueryFunction function, ValueNode value, ComparisonOperator comparison, int number) =>
        new(new FunctionNode(function, [value]), comparison, new LiteralNode(number));

    private static Gen<Field> Those(Func<Field, bool> condition) =>
        OneOf.These([.. EntitySets.Notices.Fields.Where(condition)]);

    private static Gen<LiteralNode> Literal(Field field)
    {
        object?[] values = field.Type switch
        {
            FieldType.String => [null, .. s_texts],
            FieldType.Int32 => [null, 0, 1, 5],
            FieldType.Int64 => [null, 0L, 5L, 6L, long.MaxValue],
            FieldType.Decimal => [null, 0m, 5.5m, 5.4999m, 5.49995m],
            FieldType.Double => [null, -1.5, 0.0, 39.9],
            FieldType.Boolean => [null, true, false],
            FieldType.Date => [null, new DateOnly(2023, 12, 31), new DateOnly(2024, 1, 1)],
            FieldType.Instant => [null, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)],
            FieldType.Enum => [null, .. Enum.GetValues(field.EnumType!).Cast<object>()],
            _ => [null],
        };
        return OneOf.These(values).Select(value => new LiteralNode(value));
    }
}
