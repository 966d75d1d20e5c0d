namespace ConsumerSafety.Domain.Formats;

/// <summary>
/// Codes of the Harmonized System: 6 digits of the World Customs Organization, up to 10 with national ones.
/// </summary>
internal static class HsCode
{
    public static bool IsValid(string? text) =>
        text is { Length: >= 6 and <= 10 } && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
