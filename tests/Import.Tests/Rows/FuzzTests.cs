using System.Text;
using ConsumerSafety.Domain.Validation;
using CsCheck;
using MiniExcelLibs;

namespace ConsumerSafety.Import.Tests.Rows;

/// <summary>Whatever is done to a file, reading it ends with a reason, never with an exception.</summary>
public sealed class FuzzTests
{
    private static readonly Dictionary<string, byte[]> s_files = new()
    {
        ["notices-jsonl"] = Encoding.UTF8.GetBytes("""
            # notices
            {"Kind":"Recall","Title":"Kettle","PublisherId":"cpsc","ReferenceNumber":"1","UnitsAffected":7,"Products":[{"Name":"Kettle","Gtin":"036000291452"}]}
            {"Kind":"ConsumerTip","Title":"提示","PublisherId":"samr","ReferenceNumber":"2","PublishedAt":"2024-01-02T03:04:05Z"}
            """),
        ["cpsc-recallsgov"] = Encoding.UTF8.GetBytes("""
            {"success":{"total":1,"results":[{"recall_number":"1","recall_date":"2013-04-18","recall_url":"http://www.cpsc.gov/a/","manufacturers":["Acme"],
              "product_types":["Cribs"],"descriptions":["Cribs"],"upcs":["1"],"hazards":["Fall"],"countries":["China"]}]}}
            """),
        ["fda-recalls-xml"] = Encoding.UTF8.GetBytes("""
            <?xml version="1.0"?><RECALLS_DATA><PRODUCT><DATE>Mon, 15 Apr 2013 22:36:00 -0400</DATE><BRAND_NAME><![CDATA[A &amp; B]]></BRAND_NAME>
            <PRODUCT_DESCRIPTION>Juice</PRODUCT_DESCRIPTION><REASON>Lead</REASON></PRODUCT></RECALLS_DATA>
            """),
        ["spotcheck"] = Encoding.UTF8.GetBytes("抽查结果\n序号,产品名称,标称生产企业,检验结论,生产日期/批号\n"
            + "1,\"电水壶\",某厂,不合格,2024-01-02\n2,灯,某厂,合格,/\n"),
        ["food-sampling"] = Workbook(),
    };

    public static TheoryData<string> Formats => new(s_files.Keys);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_damaged_file_gives_reasons(string name)
    {
        var format = ImportWorld.Shipped(name);
        await Mutations(s_files[name]).SampleAsync(
            async bytes =>
            {
                var result = await ImportWorld.Read(format, bytes);
                return result.Check.Rows == result.Rows.Count || !result.Check.IsReadable
                    ? result.Rows.All(row => row.Notice is not null
                        || row.Faults.Any(fault => fault.Severity == FaultSeverity.Error))
                    : throw new InvalidOperationException(
                        $"{result.Check.Rows} rows checked, {result.Rows.Count} read");
            },
            iter: name == "food-sampling" ? 300 : 1000, threads: 1);
    }

    /// <summary>Up to eight changes: a byte set, a piece cut out, a piece doubled, the end cut off.</summary>
    private static Gen<byte[]> Mutations(byte[] file) =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, file.Length - 1], Gen.Byte, Gen.Int[1, 40]).Array[1, 8].Select(changes =>
        {
            List<byte> bytes = [.. file];
            foreach (var (what, at, value, length) in changes)
            {
                var start = Math.Min(at, bytes.Count);
                var count = Math.Min(length, bytes.Count - start);
                if (what == 0 && count > 0)
                    bytes[start] = value;
                else if (what == 1)
                    bytes.RemoveRange(start, count);
                else if (what == 2)
                    bytes.InsertRange(start, bytes.GetRange(start, count));
                else if (value == 0)
                    bytes.RemoveRange(start, bytes.Count - start);
            }
            return bytes.ToArray();
        });

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(
            new[]
            {
                new Dictionary<string,
                    object> { ["食品名称"] = "酱油", ["标称生产企业名称"] = "某厂", ["抽样编号"] = 12345,
                        ["生产日期/批号"] = new DateTime(2024, 1, 2) },
                new Dictionary<string,
                    object> { ["食品名称"] = "醋", ["标称生产企业名称"] = "/", ["抽样编号"] = "b", ["生产日期/批号"] = "/" },
            });
        return stream.ToArray();
    }
}
