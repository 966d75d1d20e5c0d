using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Tests.Regulators.Forms;

public sealed class PastedTableTests
{
    private static readonly FormField s_products = NoticeForm.Of(NoticeKind.Recall).Find("Products")!;

    [Fact]
    public void Columns_are_matched_by_their_headings_in_either_language_and_by_what_bulletins_call_them()
    {
        var table = PastedTable.Read("商标\tProduct\t标称生产企业名称\t备注\n云\t电水壶\t某厂\t无\n", s_products)!;

        Assert.True(table.HasHeadings);
        Assert.Equal(["Brand", "Name", "Manufacturer", null], table.Columns.Select(column => column?.Name));
        Assert.Equal(["备注"], table.Unknown);
        var row = Assert.Single(table.Rows);
        Assert.Equal(("电水壶", "云", "某厂"), (row["Name"], row["Brand"], row["Manufacturer"]));
    }

    [Fact]
    public void Without_headings_columns_are_taken_in_the_order_of_the_form()
    {
        var table = PastedTable.Read("Kettle\tCloud\tK-17\r\nToaster\t\tT-1\r\n", s_products)!;

        Assert.False(table.HasHeadings);
        Assert.Equal(["Kettle", "Toaster"], table.Rows.Select(row => row["Name"]));
        Assert.Equal("K-17", table.Rows[0]["Model"]);
        Assert.False(table.Rows[1].ContainsKey("Brand"));
    }

    [Fact]
    public void A_quoted_cell_keeps_its_lines()
    {
        var table = PastedTable.Read("Kettle\tCloud\t\"K-17\nK-18 \"\"B\"\"\"\n", s_products)!;

        Assert.Equal("K-17\nK-18 \"B\"", Assert.Single(table.Rows)["Model"]);
    }

    [Fact]
    public void Empty_rows_and_the_signs_for_nothing_are_left_out()
    {
        var table = PastedTable.Read("Kettle\t/\t—\n\t\t\n\n", s_products)!;

        Assert.Equal(["Name"], Assert.Single(table.Rows).Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void Nothing_pasted_is_no_rows(string text) => Assert.Empty(PastedTable.Read(text, s_products)!.Rows);

    [Fact]
    public void Longer_rows_than_the_form_has_columns_lose_what_has_no_place()
    {
        var table = PastedTable.Read(string.Join('\t', Enumerable.Range(0, 30)), s_products)!;

        Assert.Equal(s_products.Members.Count, Assert.Single(table.Rows).Count);
    }
}
