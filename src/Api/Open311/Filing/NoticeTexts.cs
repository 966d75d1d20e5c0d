using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>What the person is told at once, by the app.</summary>
internal static class NoticeTexts
{
    /// <summary>{0} is the number, {1} the passphrase, {2} where both are used.</summary>
    public static readonly LocalizedText Receipt = new(
        "已收到。编号 {0}，口令 {1}。凭编号和口令可在 {2} 查询进度、补充材料、与承办人员沟通。口令只告知这一次，请妥善保存。",
        "Received. Number {0}, passphrase {1}. With both you can see how it goes, add to it and write to the officer "
        + "at {2}. The passphrase is told this once: keep it.");

    public static readonly LocalizedText NoDevice = new("device_id 未保存。", "The device_id is not kept.");
}
