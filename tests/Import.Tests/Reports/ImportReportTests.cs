using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Reports;

namespace ConsumerSafety.Import.Tests.Reports;

public sealed class ImportReportTests
{
    [Fact]
    public async Task Each_fault_has_a_line_and_the_counts_add_up()
    {
        var text = new StringWriter();
        await using var report = await ImportReport.CreateAsync(text, "en");
        var warning = new RowFault("upc", "12", new("码", "bad code"), FaultSeverity.Warning);
        var error = new RowFault(null, null, new("坏", "broken, \"quite\""), FaultSeverity.Error);
        await report.WriteAsync("a.csv", new(1, null, null, []), ImportAction.Added, "RC-2024-000001");
        await report.WriteAsync("a.csv", new(2, null, null, [warning, warning]), ImportAction.Updated,
            "RC-2024-000002");
        await report.WriteAsync("a.csv", new(3, null, null, [error]), ImportAction.Rejected);
        await report.WriteAsync("a.csv", new(4, null, null, []), ImportAction.Unchanged);
        Assert.Equal(
            """"
            file,row,action,id,column,value,reason
            a.csv,1,Added,RC-2024-000001,,,
            a.csv,2,Updated,RC-2024-000002,upc,12,bad code
            a.csv,2,Updated,RC-2024-000002,upc,12,bad code
            a.csv,3,Rejected,,,,"broken, ""quite"""
            a.csv,4,Unchanged,,,,

            """".ReplaceLineEndings("\r\n"), text.ToString());
        Assert.Equal((4, new ImportSummary(1, 1, 1, 1, 1)), (report.Summary.Total, report.Summary));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\t=1")]
    public async Task A_cell_cannot_be_a_formula(string value)
    {
        var text = new StringWriter();
        await using var report = await ImportReport.CreateAsync(text, "zh");
        var fault = new RowFault("c", value, new("原因", "reason"), FaultSeverity.Error);
        await report.WriteAsync("f", new(1, null, null, [fault]), ImportAction.Rejected);
        Assert.Contains("'" + value[0], text.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(",原因\r\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_of_the_catalogue_is_a_reason_as_well()
    {
        var text = new StringWriter();
        await using var report = await ImportReport.CreateAsync(text, "en");
        var refusal = new LocalizedText("无此机构", "no such agency");
        await report.WriteAsync("f", new(1, null, null, []), ImportAction.Rejected, refusal: refusal);
        Assert.EndsWith("f,1,Rejected,,,,no such agency\r\n", text.ToString(), StringComparison.Ordinal);
    }
}
