using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Tests.Notices;
using CsCheck;

namespace ConsumerSafety.Domain.Tests.Publishing;

public sealed class NoticeDifferenceTests
{
    private static readonly string[] s_unsaid = ["Kind", "Id", "Version", "UpdatedAt"];

    private static readonly SpotCheck s_before = new()
    {
        Title = "儿童玩具抽查",
        PublisherId = "samr",
        Standards = ["GB 6675.1-2014"],
        Products = [new() { Name = "积木", Gtin = "6901234567892" }, new() { Name = "娃娃", Brand = "小小" }],
        TestItems = [new() { Name = "铅", Measured = "90" }],
    };

    [Fact]
    public void A_notice_does_not_differ_from_itself() => RandomNotices.All.Sample(notice =>
        Assert.Empty(NoticeDifference.Between(notice, notice with { Version = notice.Version + 1, Id = "x" })));

    [Fact]
    public void The_way_back_is_as_long_as_the_way_there() =>
        (from one in RandomNotices.All from other in RandomNotices.All select (one, other)).Sample(two =>
            Assert.Equal(
                NoticeDifference.Between(two.one, two.other).Count(IsPlain),
                NoticeDifference.Between(two.other, two.one).Count(IsPlain)));

    [Fact]
    public void Notices_without_a_difference_say_the_same() =>
        (from one in RandomNotices.All
         from other in RandomNotices.All.Where(notice => notice.Kind == one.Kind)
         from names in Gen.Int[0, 3]
         select (one, other, names)).Sample(three =>
        {
            var fields = JsonNode.Parse(NoticeJson.Write(three.one))!.AsObject();
            var others = JsonNode.Parse(NoticeJson.Write(three.other))!.AsObject();
            foreach (var field in others.Where(field => !s_unsaid.Contains(field.Key)).Take(three.names).ToList())
                fields[field.Key] = field.Value?.DeepClone();
            var mixed = NoticeJson.ReadNotice(System.Text.Encoding.UTF8.GetBytes(fields.ToJsonString()));

            var isSame = JsonNode.DeepEquals(
                JsonNode.Parse(NoticeJson.Write(three.one)), JsonNode.Parse(NoticeJson.Write(mixed)));

            Assert.Equal(isSame, NoticeDifference.Between(three.one, mixed).Count == 0);
        });

    [Fact]
    public void Fields_products_and_test_items_are_compared_one_by_one()
    {
        var after = s_before with
        {
            Title = "儿童玩具监督抽查",
            Summary = "摘要",
            Standards = ["GB 6675.1-2014", "GB 6675.2-2014"],
            Products = [new() { Name = "滑梯" }, s_before.Products[0] with { Brand = "乐乐" }, s_before.Products[1]],
            TestItems = [new() { Name = "铅", Measured = "110" }],
        };

        var differences = NoticeDifference.Between(s_before, after);

        Assert.Equal(
            [
                ("Title", "儿童玩具抽查", "儿童玩具监督抽查"), ("Summary", null, "摘要"),
                ("Products[0].Name", null, "滑梯"), ("Products[1].Brand", null, "乐乐"),
                ("Standards[1]", null, "GB 6675.2-2014"), ("TestItems[0].Measured", "90", "110"),
            ],
            differences.Select(one => (one.Path, one.Before, one.After)));
    }

    [Fact]
    public void Thousands_of_products_are_compared_in_one_go()
    {
        var products = Enumerable.Range(0, 5_000).Select(i => new Product { Name = $"产品{i}" }).ToList();
        var before = s_before with { Products = products };
        var after = s_before with { Products = [new() { Name = "新" }, .. products.Where((_, i) => i % 2 == 0)] };

        var differences = NoticeDifference.Between(before, after);

        Assert.Equal((2_500, 1), (
            differences.Count(one => one.IndexAfter is null), differences.Count(one => one.IndexBefore is null)));
    }

    /// <summary>What a field says, as JSON.</summary>
    internal static string? Field(Notice notice, string name) =>
        JsonNode.Parse(NoticeJson.Write(notice))!.AsObject()[name]?.ToJsonString();

    private static bool IsPlain(Difference difference) =>
        difference.IndexBefore is null && difference.IndexAfter is null;
}
