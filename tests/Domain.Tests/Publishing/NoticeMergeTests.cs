using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Tests.Notices;
using CsCheck;

namespace ConsumerSafety.Domain.Tests.Publishing;

public sealed class NoticeMergeTests
{
    private static readonly Gen<Notice> s_changed = RandomNotices.All;

    private static readonly Recall s_origin = new()
    {
        Id = "RC-2024-000001",
        Title = "电动自行车召回",
        PublisherId = "samr",
        Measures = ["停止销售", "免费更换"],
        HazardTypes = ["Fire"],
        Products =
        [
            new() { Name = "电动自行车", Brand = "飞驰", Model = "A" },
            new() { Name = "电动自行车", Brand = "飞驰", Model = "B" },
            new() { Name = "充电器", Brand = "飞驰", Model = "C" },
        ],
    };

    [Fact]
    public void What_only_one_side_changed_is_taken_from_it() => Changes().Sample(two =>
    {
        var (origin, changed) = two;
        var (mine, theirs) = (NoticeMerge.Merge(origin, changed, origin), NoticeMerge.Merge(origin, origin, changed));

        Assert.Empty(mine.Conflicts);
        Assert.Empty(theirs.Conflicts);
        Assert.Equal(Text(Recorded(changed, origin)), Text(mine.Merged));
        Assert.Equal(Text(changed), Text(theirs.Merged));
    });

    [Fact]
    public void What_both_changed_alike_is_no_conflict() => Changes().Sample(two =>
    {
        var merge = NoticeMerge.Merge(two.Origin, two.Changed, two.Changed);

        Assert.Empty(merge.Conflicts);
        Assert.Equal(Text(two.Changed), Text(merge.Merged));
    });

    [Fact]
    public void Both_sides_see_the_same_conflicts_and_each_can_win_all_of_them() =>
        (from origin in s_changed
         from mine in s_changed.Where(notice => notice.Kind == origin.Kind)
         from theirs in s_changed.Where(notice => notice.Kind == origin.Kind)
         select (origin, mine, theirs)).Sample(three =>
        {
            var (origin, mine, theirs) = three;
            var merge = NoticeMerge.Merge(origin, mine, theirs);
            var mirrored = NoticeMerge.Merge(origin, theirs, mine);
            var keys = merge.Conflicts.Select(conflict => conflict.Key).ToHashSet();

            Assert.Equal(keys.Count, merge.Conflicts.Count);
            Assert.Equal(keys.Order(), mirrored.Conflicts.Select(conflict => conflict.Key).Order());
            foreach (var scalar in keys.Where(key => !key.Contains('/', StringComparison.Ordinal)))
                Assert.Equal(
                    NoticeDifferenceTests.Field(theirs, scalar),
                    NoticeDifferenceTests.Field(
                        NoticeMerge.Merge(origin, mine, theirs, keys).Merged, scalar));
        }, iter: 300);

    [Fact]
    public void Changes_of_different_fields_and_elements_come_together()
    {
        var mine = s_origin with
        {
            Summary = "摘要",
            HazardTypes = ["Fire", "ElectricShock"],
            Products = [s_origin.Products[0] with { Gtin = "6901234567892" }, .. s_origin.Products.Skip(1)],
        };
        var theirs = s_origin with
        {
            Version = 2,
            Title = "电动自行车及充电器召回",
            HazardTypes = ["Fire", "Burns"],
            Products =
            [
                s_origin.Products[0] with { Batch = "2024-01" }, s_origin.Products[2], new() { Name = "电池" },
            ],
        };

        var merge = NoticeMerge.Merge(s_origin, mine, theirs);

        Assert.Empty(merge.Conflicts);
        var merged = (Recall)merge.Merged;
        Assert.Equal(("电动自行车及充电器召回", "摘要", 2), (merged.Title, merged.Summary, merged.Version));
        Assert.Equal(["Fire", "ElectricShock", "Burns"], merged.HazardTypes);
        Assert.Equal(
            [
                s_origin.Products[0] with { Gtin = "6901234567892", Batch = "2024-01" },
                s_origin.Products[2], new() { Name = "电池" },
            ],
            merged.Products);
    }

    [Fact]
    public void What_both_changed_in_their_own_way_is_told_with_all_three_and_can_be_chosen()
    {
        var mine = s_origin with
        {
            Title = "我", Products = [.. s_origin.Products.Take(2), s_origin.Products[2] with { Model = "C1" }],
        };
        var theirs = s_origin with
        {
            Title = "他", Products = [.. s_origin.Products.Take(2), s_origin.Products[2] with { Model = "C2" }],
        };

        var merge = NoticeMerge.Merge(s_origin, mine, theirs);
        var chosen = NoticeMerge.Merge(s_origin, mine, theirs, new HashSet<string> { "Products/2/Model" });

        Assert.Equal(
            [
                new("Title", "Title", "电动自行车召回", "我", "他"),
                new("Products/2/Model", "Products[2].Model", "C", "C1", "C2"),
            ],
            merge.Conflicts);
        Assert.Equal(("我", "C1"), (merge.Merged.Title, merge.Merged.Products[2].Model));
        Assert.Equal(("我", "C2"), (chosen.Merged.Title, chosen.Merged.Products[2].Model));
    }

    [Fact]
    public void An_element_that_one_side_removed_and_the_other_changed_is_a_conflict()
    {
        var mine = s_origin with { Products = [.. s_origin.Products.Take(2)] };
        var theirs = s_origin with
        {
            Products = [.. s_origin.Products.Take(2), s_origin.Products[2] with { Model = "C2" }],
        };

        var conflict = Assert.Single(NoticeMerge.Merge(s_origin, mine, theirs).Conflicts);

        Assert.Equal(("Products/2", "Products", null), (conflict.Key, conflict.Path, conflict.Mine));
        Assert.Contains("C2", conflict.Theirs, StringComparison.Ordinal);
    }

    private static Gen<(Notice Origin, Notice Changed)> Changes() =>
        from origin in s_changed
        from changed in s_changed.Where(notice => notice.Kind == origin.Kind)
        select (origin, changed);

    /// <summary>As the catalogue has recorded it.</summary>
    private static Notice Recorded(Notice notice, Notice present) => notice with
    {
        Id = present.Id, Version = present.Version, Status = present.Status, UpdatedAt = present.UpdatedAt,
        ChangeReason = present.ChangeReason, PublisherId = present.PublisherId,
    };

    private static string Text(Notice notice) => System.Text.Encoding.UTF8.GetString(NoticeJson.Write(notice));
}
