using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>Finds e-mail and web addresses and accounts at WeChat, QQ and the like.</summary>
internal static partial class ContactFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const int Timeout = 2_000;

    /// <summary>All of them.</summary>
    public static IEnumerable<Finding> Find(string text) =>
    [
        .. TextSpans.All(Email(), text, FindingSort.Email),
        .. TextSpans.All(Url(), text, FindingSort.Url),
        .. TextSpans.All(Domain(), text, FindingSort.Url),
        .. TextSpans.All(Account(), text, FindingSort.OnlineAccount),
    ];

    [GeneratedRegex(
        @"(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64} ?(?:@|\(at\)|\[at\]|\{at\}) ?[a-z0-9-]{1,63}"
        + @"(?: ?\. ?[a-z0-9-]{2,63}){1,4}", Options, Timeout)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"(?:https?://|www\.)[^\s\u3000-\u303f\u3400-\u9fff,;""'<>()]{2,800}(?<![.!?:])", Options, Timeout)]
    private static partial Regex Url();

    [GeneratedRegex(
        @"(?<![a-z0-9@.-])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:com|cn|net|org|top|shop|vip|cc|hk)(?:\.cn)?"
        + @"(?:/[^\s\u3000-\u303f\u3400-\u9fff,;""'<>()]{0,400})?(?![a-z0-9])", Options, Timeout)]
    private static partial Regex Domain();

    // A word without digits is an account only after a colon: “QQ music” is none.
    [GeneratedRegex(
        @"(?:微信|威信|薇信|weixin|wechat|vx|v信|加v|qq|旺旺|支付宝|抖音|快手|小红书|whatsapp|telegram)"
        + @"(?:号码|账号|账户|帐号|号| ?id| account| number)?(?:(?::|是|为| is) ?(?<it>[a-z0-9_][a-z0-9_.-]{3,39})"
        + @"| {0,2}(?<it>(?=[a-z_.-]*\d)[a-z0-9_][a-z0-9_.-]{4,39}))", Options, Timeout)]
    private static partial Regex Account();
}
