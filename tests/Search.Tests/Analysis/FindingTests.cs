using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Tests.Catalogue;
using static ConsumerSafety.Search.Tests.Catalogue.Notices;

namespace ConsumerSafety.Search.Tests.Analysis;

public sealed class FindingTests
{
    [Theory]
    [InlineData("TDT-1234Z", "tdt1234z")]
    [InlineData("TDT-1234Z", "TDT 1234 Z")]
    [InlineData("tdt1234z", "TDT-1234Z")]
    [InlineData("tdt1234z", "TDT 1234 Z")]
    [InlineData("TDT 1234 Z", "tdt1234z")]
    [InlineData("TDT 1234 Z", "TDT-1234Z")]
    [InlineData("ＴＤＴ－１２３４Ｚ", "tdt1234z")]
    [InlineData("Blenders recalled", "blender")]
    [InlineData("Burn hazard", "burns")]
    [InlineData("e-bike battery", "ebike")]
    [InlineData("ebike battery", "e-bike")]
    [InlineData("Café machine", "cafe")]
    [InlineData("某品牌电动自行车召回", "电动自行车")]
    [InlineData("某品牌电动自行车召回", "车")]
    [InlineData("某品牌电动自行车 TDT-1234Z", "电动自行车TDT1234Z")]
    [InlineData("条码6901234567892的牛奶", "6901234567892")]
    public async Task A_text_is_found_however_it_is_typed(string title, string typed)
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, title), Recall(2, "别的 other"));

        Assert.Equal(["RC-2024-000001"], catalogue.Find(typed));
    }

    [Theory]
    [InlineData("自动电行车")]
    [InlineData("tdt1235z")]
    [InlineData("tdt-99")]
    [InlineData("***")]
    [InlineData("\"")]
    [InlineData(":")]
    [InlineData("")]
    public async Task What_is_not_there_is_not_found(string typed)
    {
        await using var catalogue = await TestCatalogue.WithAsync(Recall(1, "电动自行车 TDT-1234Z"));

        Assert.Empty(catalogue.Find(typed));
    }

    [Fact]
    public async Task Texts_of_different_properties_do_not_run_together()
    {
        await using var catalogue = await TestCatalogue.WithAsync(
            Recall(1, "电动", recall => recall with { Products = [new Product { Name = "自行车" }] }));

        Assert.Empty(catalogue.Find("电动自行车"));
        Assert.Single(catalogue.Find("电动 自行车"));
    }

    [Theory]
    [InlineData("Beijing")]
    [InlineData("海淀区")]
    [InlineData("plush toys")]
    [InlineData("窒息")]
    public async Task What_a_code_is_called_finds_the_notice_in_either_language(string typed)
    {
        await using var catalogue = await TestCatalogue.WithAsync(
            Recall(1, "召回", recall => recall with
            {
                RegionCode = "110108", HazardTypes = ["Choking"], Products = [new Product { Category = "PlushToys" }],
            }),
            Recall(2, "other"));

        Assert.Equal(["RC-2024-000001"], catalogue.Find(typed));
    }
}
