using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Query.Compilation;
using static ConsumerSafety.Search.Query.ComparisonOperator;

namespace ConsumerSafety.Search.Tests.Query;

public sealed class FilterCompilerTests
{
    private static readonly FieldNode s_title = Field("Title");
    private static readonly FieldNode s_region = Field("RegionCode");
    private static readonly FieldNode s_risk = Field("RiskLevel");
    private static readonly FieldNode s_version = Field("Version");
    private static readonly FieldNode s_published = Field("PublishedAt");
    private static readonly FieldNode s_body = Field("Body");
    private static readonly FieldNode s_hazards = Field("HazardTypes");
    private static readonly ElementNode s_hazard = new(s_hazards.Field, 1);
    private static readonly FieldNode s_products = Field("Products");

    public static TheoryData<string, FilterNode, string, bool> Table { get; } = new()
    {
        { "Title eq 'x'", Is(s_title, Equal, "x"), "Title:x", true },
        { "'x' lt Title", new ComparisonNode(new LiteralNode("x"), LessThan, s_title), "Title:{x TO *]", true },
        { "Title ne 'x'", Is(s_title, NotEqual, "x"), "+*:* -Title:x", true },
        { "not (Title eq 'x')", new NotNode(Is(s_title, Equal, "x")), "+*:* -Title:x", true },
        { "not (Title ne 'x')", new NotNode(Is(s_title, NotEqual, "x")), "Title:x", true },
        { "RegionCode eq null", Is(s_region, Equal, null), $"+*:* -{Present("RegionCode")}", true },
        { "RegionCode ne null", Is(s_region, NotEqual, null), Present("RegionCode"), true },
        { "RegionCode gt null", Is(s_region, GreaterThan, null), "", true },
        { "Title eq null", Is(s_title, Equal, null), "+*:* -*:*", true },
        { "RiskLevel ge 'High'", Is(s_risk, GreaterThanOrEqual, RiskLevel.Serious), "RiskLevel:Serious", true },
        { "Version gt 1", Is(s_version, GreaterThan, 1), $"Version:[2 TO {long.MaxValue}]", true },
        { "Version eq 1.5", Is(s_version, Equal, 1.5m), "", true },
        { "Version lt 1.5", Is(s_version, LessThan, 1.5m), $"Version:[{long.MinValue} TO 1]", true },
        {
            "year(PublishedAt) eq 1970",
            new ComparisonNode(new FunctionNode(QueryFunction.Year, [s_published]), Equal, new LiteralNode(1970)),
            "PublishedAt:[0 TO 31535999999]", true
        },
        { "contains(Title,'x')", Call(QueryFunction.Contains, s_title, "x"), "_gram.Title:x*", false },
        { "contains(Title,'电池')", Call(QueryFunction.Contains, s_title, "电池"), "_gram.Title:电池*", true },
        {
            "contains(Title,'锂电池')", Call(QueryFunction.Contains, s_title, "锂电池"), "_gram.Title:锂电池", true
        },
        {
            "contains(Title,'锂离子电')", Call(QueryFunction.Contains, s_title, "锂离子电"),
            "+_gram.Title:锂离子 +_gram.Title:离子电", false
        },
        { "contains(RegionCode,'1')", Call(QueryFunction.Contains, s_region, "1"), "RegionCode:*1*", true },
        {
            "not contains(Title,'x')", new NotNode(Call(QueryFunction.Contains, s_title, "x")),
            "+*:* +(+*:* -Title:*x*)", true
        },
        { "endswith(Title,'x')", Call(QueryFunction.EndsWith, s_title, "x"), "_gram.Title:x*", false },
        { "startswith(Title,'*')", Call(QueryFunction.StartsWith, s_title, "*"), "_gram.Title:**", false },
        { "contains(Body,'x')", Call(QueryFunction.Contains, s_body, "x"), "_present:Body", false },
        {
            "not contains(RegionCode,'1')", new NotNode(Call(QueryFunction.Contains, s_region, "1")),
            $"+{Present("RegionCode")} +(+*:* -RegionCode:*1*)", true
        },
        { "Title in ()", new InNode(s_title, []), "", true },
        { "and()", new AndNode([]), "*:*", true },
        { "or()", new OrNode([]), "", true },
        {
            "Title eq 'x' and Version eq 1", new AndNode([Is(s_title, Equal, "x"), Is(s_version, Equal, 1)]),
            "+Title:x +Version:[1 TO 1]", true
        },
        {
            "not (Title eq 'x' and Version eq 1)",
            new NotNode(new AndNode([Is(s_title, Equal, "x"), Is(s_version, Equal, 1)])),
            "(+*:* -Title:x) (+*:* -Version:[1 TO 1])", true
        },
        { "isof(Recall)", new KindNode(NoticeKind.Recall), "Kind:Recall", true },
        { "HazardTypes/any()", new AnyNode(s_hazards, 1, null), "_present:HazardTypes", true },
        {
            "HazardTypes/any(h:h eq 'Fire')", new AnyNode(s_hazards, 1, Is(s_hazard, Equal, "Fire")),
            "HazardTypes:Fire", true
        },
        {
            "HazardTypes/all(h:h ne 'Fire')", new AllNode(s_hazards, 1, Is(s_hazard, NotEqual, "Fire")),
            "+*:* -HazardTypes:Fire", true
        },
        {
            "HazardTypes/all(h:h eq 'Fire')", new AllNode(s_hazards, 1, Is(s_hazard, Equal, "Fire")), "*:*", false
        },
        {
            "Products/any(p:p/Brand eq 'a' and p/Model eq 'b')",
            new AnyNode(s_products, 1, new AndNode([Is(Member("Brand"), Equal, "a"), Is(Member("Model"), Equal, "b")])),
            "+Products/Brand:a +Products/Model:b", false
        },
        { "Title eq RegionCode", new ComparisonNode(s_title, Equal, s_region), "*:*", false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_condition_becomes_a_query(string odata, FilterNode tree, string lucene, bool isExact)
    {
        var compiled = FilterCompiler.Compile(tree);

        Assert.Equal((odata, lucene, isExact), (odata, compiled.Query.ToString(), compiled.IsExact));
    }

    private static FieldNode Field(string name) => new(EntitySets.Notices.FindField(name)!);

    private static FieldNode Member(string name) =>
        new(s_products.Field.Members.Single(member => member.Name == name), 1);

    private static ComparisonNode Is(ValueNode left, ComparisonOperator comparison, object? right) =>
        new(left, comparison, new LiteralNode(right));

    private static BooleanNode Call(QueryFunction function, ValueNode text, string part) =>
        new(new FunctionNode(function, [text, new LiteralNode(part)]));

    private static string Present(string name) => $"ConstantScore(FieldValueFilter [field={name}, negate=False])";
}
