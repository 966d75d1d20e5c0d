using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Formats;

/// <summary>
/// 设备代码 of 17 to 20 digits, or 使用登记证编号 (TSG 08): <c>梯</c>, two digits of the class, province, letter of the
/// city, serial, year in brackets: <c>梯11京A00001(24)</c>.
/// </summary>
internal static partial class LiftCode
{
    public static bool IsValid(string? text) => text is { Length: <= 40 } && Form().IsMatch(text);

    [GeneratedRegex(@"^(?:[0-9]{17,20}|梯[0-9]{2}\p{Lo}[A-Z][0-9]{4,6}(?:\([0-9]{2}\)|（[0-9]{2}）))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
