using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>Why a row of an upload is not recorded, in both languages.</summary>
internal static class UploadRefusals
{
    public static LocalizedText NotOwn(string id) => new(
        $"本机构没有编号为“{id}”的公告；新公告请不要填写公告编号。",
        $"The own agency has no notice '{id}'; leave the Id out for a new one.");

    public static LocalizedText MayNotWithdraw { get; } = new(
        "文件不能撤回公告；请在公告页面撤回并说明理由。",
        "A file cannot withdraw a notice; withdraw it by itself, with a reason.");

    public static LocalizedText NotAtOnce { get; } = new(
        "选择了全部或全不，而有的行未被接收，因此没有记录任何一行。",
        "All or nothing was chosen and some rows were not taken, so nothing was recorded.");
}
