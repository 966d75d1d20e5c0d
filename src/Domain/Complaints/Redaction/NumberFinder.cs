using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>
/// Finds numbers of bank cards (ISO/IEC 7812, by Luhn's check) and of orders, parcels and payments. Barcodes have at
/// most 14 digits and stay.
/// </summary>
internal static partial class NumberFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const int Timeout = 2_000;

    /// <summary>All of them.</summary>
    public static IEnumerable<Finding> Find(string text) =>
    [
        .. Card().Matches(text).Where(match => HasLuhn(TextSpans.DigitsOf(match.Value)))
            .Select(match => new Finding(match.Index, match.Length, FindingSort.BankCard)),
        .. TextSpans.All(AfterCardWord(), text, FindingSort.BankCard),
        .. TextSpans.All(AfterOrderWord(), text, FindingSort.OrderNumber),
        .. TextSpans.All(Long(), text, FindingSort.OrderNumber),
    ];

    private static bool HasLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 1 : 2);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<![0-9a-z])[2-6](?:[ -]?\d){15,18}(?![0-9a-z])", Options, Timeout)]
    private static partial Regex Card();

    [GeneratedRegex(
        @"(?:银行卡|储蓄卡|信用卡|卡号|银行账号|银行账户|(?:bank|credit|debit) card|account)(?:号码|号| number| no\.?)?"
        + @"[:是为尾号 ]{0,5}(?:is )?(?<it>\d(?:[ -]?\d){7,22})", Options, Timeout)]
    private static partial Regex AfterCardWord();

    [GeneratedRegex(
        @"(?:订单|运单|快递|物流|单号|流水|交易|支付|发票|保单|工单|合同|小票"
        + @"|\b(?:order|tracking|parcel|invoice|receipt|transaction|payment|policy|booking))"
        + @"(?:编号|号码|单号|号| number| no\.?| id|#)?(?:[:是为# ]| is ){0,4}"
        + @"(?<it>(?=(?:[a-z_-]*\d){4})[a-z0-9][a-z0-9_-]{5,39})", Options, Timeout)]
    private static partial Regex AfterOrderWord();

    [GeneratedRegex(@"(?<![0-9a-z])\d{15,30}(?![0-9a-z])", Options, Timeout)]
    private static partial Regex Long();
}
