using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Rows;
using MiniExcelLibs;

namespace ConsumerSafety.Import.Tests.Formats;

/// <summary>Invented bulletins in the shapes in which Chinese authorities publish.</summary>
public sealed class ChineseFormatTests
{
    [Fact]
    public async Task A_food_sampling_workbook_becomes_spot_checks_with_test_items()
    {
        object?[][] rows =
        [
            ["附件2 不合格产品信息"],
            ["（声明：以下信息仅指本次抽检标称的产品。）"],
            [
                "抽样编号", "序号", "标称生产企业名称", "标称生产企业地址", "被抽样单位名称", "被抽样单位地址", "食品名称", "规格型号", "商标",
                "生产日期/批号", "不合格项目║检验结果║标准值", "分类", "公告号", "公告日期", "任务来源/项目名称", "检验机构", "备注",
            ],
            [
                "XBJ24440300123", 1, "甲乙食品有限公司", "广东省深圳市龙岗区某路1号", "丙丁超市", "浙江省杭州市西湖区某街", "花生油", "5L/瓶", "/",
                    "2024-01-15",
                "黄曲霉毒素B₁║35.2μg/kg║≤20μg/kg\n铅(以Pb计)║0.31mg/kg║≤0.08mg/kg", "食用油、油脂及其制品", "2024年第6期", "2024.3.5",
                    "浙江/省抽", "某检测中心", "/",
            ],
        ];
        using var stream = new MemoryStream();
        await stream.SaveAsAsync(ImportWorld.Sheet(rows),
            printHeader: false, cancellationToken: TestContext.Current.CancellationToken);
        var result = await ImportWorld.Read(ImportWorld.Shipped("food-sampling"), stream.ToArray());
        var notice = result.First<SpotCheck>();
        Assert.Equal("花生油（甲乙食品有限公司）食品安全抽检不合格", notice.Title);
        Assert.Equal(("XBJ24440300123", "330100", "某检测中心"),
            (notice.ReferenceNumber, notice.RegionCode, notice.Laboratory));
        Assert.Equal(Verdict.Nonconforming, notice.Verdict);
        Assert.Equal(["Toxin", "Lead"], notice.HazardTypes);
        Assert.Equal(new DateOnly(2024, 3, 5), DateOnly.FromDateTime(notice.PublishedAt!.Value.UtcDateTime));
        Assert.Equal(
            [
                new() { Name = "黄曲霉毒素B₁", Measured = "35.2μg/kg", Requirement = "≤20μg/kg", Unit = "μg/kg",
                    Conforms = false },
                new() { Name = "铅(以Pb计)", Measured = "0.31mg/kg", Requirement = "≤0.08mg/kg", Unit = "mg/kg",
                    Conforms = false },
            ],
            notice.TestItems);
        var product = Assert.Single(notice.Products);
        Assert.Equal(("花生油", null, "5L/瓶", "440300", "EdibleOil"),
            (product.Name, product.Brand, product.Model, product.Origin, product.Category));
        Assert.Equal(new DateOnly(2024, 1, 15), product.ProducedFrom);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task A_spot_check_file_becomes_spot_checks(string encoding)
    {
        const string text = """
            某省2024年电动自行车产品质量监督抽查结果
            序号,产品名称,标称生产企业（名称）,标称生产企业所在地,被抽样单位,电商平台,商标,规格型号,生产日期/批号,不合格项目,检验结论,承检机构,备注
            1,电动自行车,天津某车业有限公司,天津市武清区,某旗舰店,某平台,飞某,TDT-123Z,2023年11月6日,"整车质量、短路保护",不合格,某检验院,
            2,毛绒玩具,扬州某玩具厂,江苏省扬州市,某商场,/,/,KT-1,/,/,合格,某检验院,
            """;
        var bytes = encoding == "gb18030" ? TextEncoding.Gb18030.GetBytes(text)
            : System.Text.Encoding.UTF8.GetBytes(text);
        var result = await ImportWorld.Read(ImportWorld.Shipped("spotcheck"), bytes);
        Assert.Null(result.Check.Reason);
        var first = result.First<SpotCheck>();
        Assert.Equal((Verdict.Nonconforming, SamplingChannel.Online), (first.Verdict, first.SamplingChannel));
        Assert.Equal(["整车质量", "短路保护"], first.TestItems.Select(item => item.Name));
        Assert.Equal(["Fire", "Crash"], first.HazardTypes);
        Assert.Equal(("ElectricBicycles", "120000"), (first.Products[0].Category, first.Products[0].Origin));
        Assert.Equal(20, first.ReferenceNumber!.Length);
        var second = Assert.IsType<SpotCheck>(result.Rows[1].Notice);
        Assert.Equal((Verdict.Conforming, null, "PlushToys"),
            (second.Verdict, second.SamplingChannel, second.Products[0].Category));
        Assert.Empty(second.TestItems);
        Assert.Equal("某省2024年电动自行车产品质量监督抽查结果", second.Round);
    }
}
