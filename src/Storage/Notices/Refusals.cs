using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Storage.Notices;

/// <summary>Why a notice is not recorded, in both languages.</summary>
internal static class Refusals
{
    public static LocalizedText UnknownPublisher(string publisherId) =>
        new($"没有编号为“{publisherId}”的发布机构。", $"There is no agency '{publisherId}'.");

    public static LocalizedText NoKey { get; } = new(
        "既没有公开编号，也没有发布机构自己的编号，无法识别。",
        "It has neither an Id nor a reference number, so it could not be recognized when it comes again.");

    public static LocalizedText NotANumber(string id) => new(
        $"“{id}”不是公开编号，应如 SC-2024-000123，序号最多九位。",
        $"'{id}' is not a public number such as SC-2024-000123, with a serial of nine digits at most.");

    public static LocalizedText NumberOfOtherKind(string id, NoticeKind kind) => new(
        $"“{id}”不是此类公告的编号，前缀应为 {NoticeNumber.Prefix(kind)}。",
        $"'{id}' is a number of another kind; {kind} has the prefix {NoticeNumber.Prefix(kind)}.");

    public static LocalizedText IdTaken(string id) =>
        new($"编号“{id}”属于另一条公告。", $"The Id '{id}' belongs to another notice.");

    public static LocalizedText OtherKind(string id, NoticeKind kind) => new(
        $"公告 {id} 在库中的类别为 {kind}，类别不能改变。",
        $"The notice {id} is of the kind {kind} here, and a notice keeps its kind.");

    public static LocalizedText BadVersion(int limit) =>
        new($"版本号必须在 1 到 {limit} 之间。", $"The version must be from 1 to {limit}.");

    public static LocalizedText BadReference { get; } = new(
        "发布机构的编号含有控制字符或残缺字符。", "The reference number has control characters or broken ones.");

    public static LocalizedText TooLong(string field, int limit) =>
        new($"{field} 超过 {limit} 个字符。", $"{field} has more than {limit} characters.");

    public static LocalizedText UnknownNotice(string id) =>
        new($"没有编号为“{id}”的公告。", $"There is no notice '{id}'.");

    public static LocalizedText NoReason { get; } =
        new("撤回公告必须说明理由。", "A withdrawal must say why.");

    public static LocalizedText NoReasonToReinstate { get; } =
        new("恢复公告必须说明理由。", "A reinstatement must say why.");

    public static LocalizedText ReferenceTaken(string reference, string id) => new(
        $"本机构的编号“{reference}”已用于公告 {id}。",
        $"The publisher's number '{reference}' is that of the notice {id} already.");

    public static LocalizedText Withdrawn(string id) => new(
        $"公告 {id} 已撤回，须先恢复才能更正。",
        $"The notice {id} is withdrawn; it has to be reinstated before it can be corrected.");

    public static LocalizedText NothingChanges { get; } =
        new("与已发布的内容相同，没有可发布的改动。", "It says what is published already; there is nothing to publish.");
}
