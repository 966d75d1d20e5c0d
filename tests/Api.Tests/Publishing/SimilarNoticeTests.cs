using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Publishing;

public sealed class SimilarNoticeTests : IAsyncLifetime
{
    private const string Barcode = "6901234567892";
    private FeedHost _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await FeedHost.StartAsync(
    [
        Recall(1, "电动自行车召回", new Product { Name = "电动自行车", Brand = "飞驰", Model = "TDT-1" }),
        Recall(2, "蓄电池召回", new Product { Name = "蓄电池", Gtin = Barcode }),
        Recall(3, "儿童自行车车闸召回", new Product { Name = "童车", Brand = "飞驰", Model = "KID-9" }),
        Recall(4, "充电器过热召回", new Product { Name = "充电器", Brand = "电宝", Model = "TDT-1" }),
    ]);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void The_same_barcode_comes_first_then_brand_and_model_then_a_title_much_alike()
    {
        var draft = Recall(0, "儿童自行车车闸的召回", new Product { Brand = "飞驰", Model = "TDT-1" }, new() { Gtin = Barcode });

        Assert.Equal(
            [
                ("RC-2024-000002", Likeness.Barcode), ("RC-2024-000001", Likeness.BrandAndModel),
                ("RC-2024-000003", Likeness.Title),
            ],
            Find(draft).Select(one => (one.Id, one.Likeness)));
    }

    [Fact]
    public void Neither_brand_nor_model_alone_nor_a_word_of_the_title_makes_notices_alike() =>
        Assert.Empty(Find(Recall(0, "电饭煲召回", new Product { Brand = "飞驰" }, new() { Model = "TDT-1" })));

    [Fact]
    public void A_notice_is_not_like_itself_and_another_kind_is_not_alike_by_title_alone()
    {
        Assert.Empty(Find(Recall(2, "蓄电池召回", new Product { Gtin = Barcode })));
        Assert.Empty(Find(new ConsumerTip { Title = "电动自行车召回", PublisherId = "samr" }));
    }

    [Fact]
    public async Task Five_are_given_at_most()
    {
        await _host.PutAsync([.. Enumerable.Range(10, 8).Select(
            i => Recall(i, $"第{i}批次蓄电池", new Product { Gtin = Barcode }))]);

        Assert.Equal(SimilarNotices.Most, Find(Recall(0, "x", new Product { Gtin = Barcode })).Count);
    }

    private IReadOnlyList<SimilarNotice> Find(Notice notice) => new SimilarNotices(_host.Search).Find(notice, Token);

    private static Recall Recall(int number, string title, params Product[] products) => new()
    {
        Id = number == 0 ? null : $"RC-2024-{number:D6}",
        Title = title,
        PublisherId = "samr",
        PublishedAt = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero),
        UpdatedAt = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero),
        Products = products,
    };
}
