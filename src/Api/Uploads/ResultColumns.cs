using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Uploads;

/// <summary>What is put before the rows of a file that is given back.</summary>
internal static class ResultColumns
{
    /// <summary>The headings; a file that is uploaded again with them is not asked about them.</summary>
    public static readonly IReadOnlyList<string> Headings =
        ["处理结果说明 Outcome of upload", "公告编号 Notice number", "原因 Reason"];

    /// <summary>What became of a row.</summary>
    public static LocalizedText Outcome(UploadRow row, bool isPlanned) => (row.Action, isPlanned) switch
    {
        (UploadAction.Rejected, _) => new("未接收", "Rejected"),
        (UploadAction.Unchanged, _) => new("无变化", "Unchanged"),
        (UploadAction.Added, true) => new("将新增", "Would be new"),
        (UploadAction.Changed, true) => new("将变更", "Would be changed"),
        _ when row.IsUndone == true => new("已撤销", "Undone"),
        _ when row.IsUndone == false => new("未撤销：此后已变更", "Not undone: changed since"),
        (UploadAction.Added, _) => new("已新增", "New"),
        _ => new("已变更", "Changed"),
    };

    /// <summary>The cells of a row.</summary>
    public static string?[] Cells(UploadRow row, bool isPlanned, string language) =>
    [
        Outcome(row, isPlanned).In(language),
        row.NoticeId,
        row.Remarks.Count == 0 ? null
            : string.Join("\n", row.Remarks.Select(remark => UploadReport.Say(remark, language))),
    ];
}
