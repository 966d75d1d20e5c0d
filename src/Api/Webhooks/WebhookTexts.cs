using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>What is said about webhooks.</summary>
internal static class WebhookTexts
{
    public static readonly LocalizedText DisabledSubject = new("Webhook 已停用：{0}", "Webhook disabled: {0}");
    public static readonly LocalizedText DisabledBody = new(
        "Webhook“{0}”（{1}）长期无法调用，已停用。修复后请在控制台重新启用，并可补发期间的消息：\n{2}\n",
        "The webhook “{0}” ({1}) could not be called for days and is disabled. Once it is mended, activate it in the "
            + "console, where what was missed can be sent again:\n{2}\n");
    public static readonly LocalizedText Name = new(
        "1 至 100 个字符的名称", "a name of 1 to 100 characters");
    public static readonly LocalizedText AddressForm = new(
        "不含用户名、密码和片段的绝对网址，最多 1000 个字符",
        "an absolute address without user name, password or fragment, up to 1,000 characters");
    public static readonly LocalizedText AddressScheme = new("https 网址", "an https address");
    public static readonly LocalizedText AddressSchemes = new("https 或 http 网址", "an https or http address");
    public static readonly LocalizedText AddressUnknown = new(
        "可以解析的主机名", "a host that has a network address");
    public static readonly LocalizedText AddressPrivate = new(
        "公共互联网上的主机；该主机位于专用、回环或保留网络",
        "a host on the public internet; this one is on a private, loopback or reserved network");
    public static readonly LocalizedText Events = new(
        "至少一种事件：Published、Corrected、Withdrawn、Reinstated",
        "one event or more of Published, Corrected, Withdrawn, Reinstated");
    public static readonly LocalizedText Agency = new("存在的机构编号", "the Id of an agency there is");
    public static readonly LocalizedText Full = new("每个机构最多 50 个 Webhook", "up to 50 webhooks of an agency");
    public static readonly LocalizedText State = new("Active 或 Paused", "Active or Paused");
    public static readonly LocalizedText Period = new(
        "起点早于终点、不超过 31 天的时段", "a period of up to 31 days that begins before it ends");

    /// <summary>The ports that may be called.</summary>
    public static LocalizedText Ports(IEnumerable<int> ports)
    {
        var list = string.Join(", ", ports);
        return new($"端口 {list}", $"one of the ports {list}");
    }
}
