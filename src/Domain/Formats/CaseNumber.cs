using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Formats;

/// <summary>
/// 案号 of courts (<c>（2024）京73民初123号</c>) and of regulators (<c>京海市监处罚〔2024〕123号</c>), with
/// full-width, half-width, square or hexagonal brackets.
/// </summary>
internal static partial class CaseNumber
{
    private const string Year =
        @"(?:（[0-9]{4}）|\([0-9]{4}\)|〔[0-9]{4}〕|［[0-9]{4}］|\[[0-9]{4}\]|【[0-9]{4}】)";

    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= 100 } && (text[0] is '（' or '(' or '〔' or '［' or '[' or '【'
            ? CourtForm().IsMatch(text)
            : RegulatorForm().IsMatch(text));

    [GeneratedRegex("^" + Year + @"\p{Lo}{1,6}[0-9]{0,4}\p{Lo}{1,8}[0-9]{1,8}号(?:之[一二三四五六七八九十0-9]{1,4})?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex CourtForm();

    [GeneratedRegex(@"^\p{Lo}{2,24}" + Year + @"第?[0-9]{1,16}(?:-[0-9]{1,6})?号\z", RegexOptions.CultureInvariant)]
    private static partial Regex RegulatorForm();
}
