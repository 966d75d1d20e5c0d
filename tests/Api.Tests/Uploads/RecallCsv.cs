namespace ConsumerSafety.Api.Tests.Uploads;

/// <summary>Small files of recalls.</summary>
internal static class RecallCsv
{
    public const string Headings =
        "发布机构文号 Publisher's reference,标题 Title,发布日期 Published,产品名称 Product,缺陷 Defect,召回措施 Remedy";

    /// <summary>A file of these rows: reference, title, product.</summary>
    public static string Of(params (string Reference, string Title, string Product)[] rows) =>
        $"{Headings}\n" + string.Concat(rows.Select(row =>
            $"{row.Reference},{row.Title},2024-03-15,{row.Product},可能起火,免费更换\n"));

    /// <summary>A file of so many good rows.</summary>
    public static string Of(int count, string title = "召回") =>
        Of([.. Enumerable.Range(1, count).Select(number => ($"R-{number}", $"{title} {number}", $"水壶 {number}"))]);
}
