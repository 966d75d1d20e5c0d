using System.Globalization;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Uploads;

/// <summary>What the desk says, in both languages.</summary>
internal static class UploadMessages
{
    public static LocalizedText MayNotUpload { get; } = new(
        "您的账户不能上传公告。", "Your account may not upload notices.");

    public static LocalizedText NoAgency { get; } = new(
        "您的账户不属于任何机构，不能上传公告。", "Your account belongs to no agency, so it cannot upload notices.");

    public static LocalizedText MayNotReview { get; } = new(
        "您的账户不能审核上传。", "Your account may not review uploads.");

    public static LocalizedText OwnUpload { get; } = new(
        "上传或提交人不能审核自己的上传。", "Who uploaded or submitted it cannot be its reviewer.");

    public static LocalizedText MayNotHurry { get; } = new(
        "只有机构管理员可以紧急发布。", "Only an agency administrator may have it taken in urgently.");

    public static LocalizedText ReasonNeeded { get; } = new(
        $"请说明理由（1 至 {UploadLimits.Reason} 字）。", $"A reason is needed, 1 to {UploadLimits.Reason} characters.");

    public static LocalizedText ModeNeeded { get; } = new(
        "请选择 AllOrNothing（全部或全不）或 GoodRowsOnly（只要好的行）。",
        "AllOrNothing or GoodRowsOnly was expected.");

    public static LocalizedText TooLarge { get; } = new(
        $"文件超过 {UploadLimits.FileBytes >> 20} MB。", $"The file is larger than {UploadLimits.FileBytes >> 20} MB.");

    public static LocalizedText TooManyAtOnce { get; } = new(
        string.Create(CultureInfo.InvariantCulture,
            $"全部或全不最多 {UploadLimits.RowsAtOnce:N0} 行；请选择只要好的行，或分成几个文件。"),
        string.Create(CultureInfo.InvariantCulture,
            $"All or nothing takes {UploadLimits.RowsAtOnce:N0} rows at most; choose good rows only, or split it."));

    public static LocalizedText HasRejected { get; } = new(
        "有的行不能接收，因此不能选择全部或全不；请改正文件，或选择只要好的行。",
        "Some rows are rejected, so all or nothing would record nothing; mend the file or choose good rows only.");

    public static LocalizedText NothingToDo { get; } = new(
        "文件不会改变任何公告。", "The file would not change any notice.");

    public static LocalizedText LanguageExpected { get; } = new(
        "应为语言标签，如 zh-CN 或 en。", "A language tag such as zh-CN or en was expected.");

    public static LocalizedText KindNeeded { get; } = new(
        "请说明公告的类别。", "The kind of the notices is needed.");

    public static LocalizedText ReferenceColumnNeeded { get; } = new(
        "必须有一列是文号，否则无法识别重复上传。",
        "A column must be the reference number, so that a repeated upload is recognized.");

    public static LocalizedText TitleColumnNeeded { get; } = new(
        "必须有一列是标题或产品名称。", "A column must be the title or the product's name.");

    public static LocalizedText NoSuchColumn(string heading) => new(
        $"文件中没有标题为“{heading}”的列。", $"The file has no column “{heading}”.");

    public static LocalizedText NoSuchProperty(string property) => new(
        $"此类公告没有属性 {property}。", $"Notices of this kind have no property {property}.");

    public static LocalizedText TwiceMapped(string property) => new(
        $"属性 {property} 已由另一列填写。", $"The property {property} is filled by another column already.");

    public static LocalizedText UndoOf(string fileName) => new(
        $"撤销上传“{fileName}”", $"The upload “{fileName}” is undone");

    public static LocalizedText NotNow(UploadState state) => new(
        $"此上传的状态是 {state}，不能这样做。", $"The upload is {state}; this cannot be done now.");

    public static LocalizedText BadFormat(string detail) => new(
        $"这些列不能用：{detail}", $"These columns cannot be used: {detail}");
}
