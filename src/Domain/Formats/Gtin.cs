namespace ConsumerSafety.Domain.Formats;

/// <summary>Global Trade Item Numbers (GS1 General Specifications, 7.9).</summary>
internal static class Gtin
{
    /// <summary>True for 8, 12, 13 or 14 digits whose last is the check digit of those before it.</summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: 8 or 12 or 13 or 14 })
            return false;
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is < 0 or > 9)
                return false;
            // The weights 3 and 1 alternate and are counted from the check digit, whose own weight is 1.
            sum += (text.Length - i) % 2 == 0 ? 3 * digit : digit;
        }
        return sum % 10 == 0;
    }
}
