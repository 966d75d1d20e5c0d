using System.Globalization;
using System.Numerics;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>A number as it was written, without rounding.</summary>
internal static class ExactNumber
{
    private const int MaxExponent = 400;

    /// <summary>
    /// The number times a power of ten, rounded down, and whether that was exact. The text is what OData's parser has
    /// accepted as a number that is neither infinite nor NaN, with or without a type suffix.
    /// </summary>
    public static (BigInteger Floor, bool IsExact) Scale(string literal, int decimals)
    {
        var text = literal.AsSpan().TrimEnd("LlMmFfDd");
        var exponent = decimals;
        if (text.IndexOfAny('e', 'E') is var e and >= 0)
        {
            var power = BigInteger.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            exponent += (int)BigInteger.Clamp(power, -MaxExponent, MaxExponent);
            text = text[..e];
        }
        if (text.IndexOf('.') is var point and >= 0)
        {
            exponent -= text.Length - point - 1;
            text = string.Concat(text[..point], text[(point + 1)..]);
        }
        var digits = BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent >= 0)
            return (digits * BigInteger.Pow(10, exponent), true);
        var floor = BigInteger.DivRem(digits, BigInteger.Pow(10, -exponent), out var remainder);
        return (remainder.Sign < 0 ? floor - 1 : floor, remainder.IsZero);
    }
}
