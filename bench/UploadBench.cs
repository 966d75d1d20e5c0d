using System.Globalization;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using MiniExcelLibs;

namespace ConsumerSafety.Bench;

/// <summary>How long a workbook of recalls takes from the officer's hand until all of it is recorded.</summary>
internal static class UploadBench
{
    private static readonly Caller s_author = new("author", "Author", "samr", new HashSet<Role> { Role.Author });
    private static readonly Caller s_reviewer = new("reviewer", "Reviewer", "samr", new HashSet<Role> { Role.Reviewer });

    public static async Task<int> RunAsync(int count)
    {
        await using var host = await BenchHost.StartAsync();
        using var file = new MemoryStream();
        file.SaveAs(Rows(count));
        file.Position = 0;
        Console.WriteLine($"a workbook of {file.Length / 1024:N0} KB");
        var (desk, runner) = (host.Get<UploadDesk>(), host.Get<UploadRunner>());

        var whole = new Measurement();
        var step = new Measurement();
        var upload = Take(await desk.ReceiveAsync(
            s_author, new("recalls.xlsx", file, NoticeKind.Recall, "zh-CN"), default));
        step.Print("taken in", count);
        step = new();
        await runner.RunOnceAsync(default);
        step.Print("compared", count);
        var mode = count <= UploadLimits.RowsAtOnce ? UploadMode.AllOrNothing : UploadMode.GoodRowsOnly;
        Take(await desk.SubmitAsync(s_author, upload.Id, new(mode, "bench"), default));
        Take(await desk.ApproveAsync(s_reviewer, upload.Id, default));
        step = new();
        await runner.RunOnceAsync(default);
        step.Print("recorded", count);
        whole.Print("in all", count);
        Console.WriteLine($"memory     {Measurement.PeakMegabytes:N0} MB at most; {mode}");
        var done = Take(await desk.FindAsync(s_author, upload.Id, default));
        return done.State == UploadState.Done && done.Counts!.Added == count ? 0 : 1;
    }

    private static Upload Take(UploadOutcome outcome) => outcome is UploadOutcome.Done { Upload: var upload } ? upload
        : throw new InvalidOperationException(outcome.ToString());

    private static IEnumerable<Dictionary<string, object?>> Rows(int count)
    {
        for (var i = 1; i <= count; i++)
            yield return new()
            {
                ["文号"] = string.Create(CultureInfo.InvariantCulture, $"R-{i}"),
                ["标题"] = string.Create(CultureInfo.InvariantCulture, $"第 {i} 批电动自行车充电器召回"),
                ["摘要"] = "因充电器过热，存在起火隐患，生产者向监管部门备案了召回计划，自即日起实施召回。",
                ["发布日期"] = "2024-03-15",
                ["风险等级"] = "高风险",
                ["危害类型"] = "Fire",
                ["产品名称"] = string.Create(CultureInfo.InvariantCulture, $"充电器 {i % 700}"),
                ["品牌"] = "飞驰",
                ["规格型号"] = string.Create(CultureInfo.InvariantCulture, $"TDT-{i % 5_000}Z"),
                ["生产者"] = "江苏飞驰车业有限公司",
                ["缺陷"] = "充电器内部元件过热，极端情况下可能起火。",
                ["召回措施"] = "免费更换充电器。",
                ["涉及数量"] = i * 3,
            };
    }
}
