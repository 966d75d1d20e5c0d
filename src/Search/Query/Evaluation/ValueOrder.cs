using System.Globalization;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Compares two values of types that compare, numbers promoted as OData promotes them.</summary>
internal static class ValueOrder
{
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => CompareText(a, b),
        (double or float, _) or (_, double or float) => ToDouble(left).CompareTo(ToDouble(right)),
        (int or long or short or byte or decimal, _) => ToDecimal(left).CompareTo(ToDecimal(right)),
        (Enum, Enum) => ToInt64(left).CompareTo(ToInt64(right)),
        (IComparable a, _) when left.GetType() == right.GetType() => a.CompareTo(right),
        _ => throw new InvalidOperationException($"{left.GetType()} and {right.GetType()} do not compare."),
    };

    /// <summary>By code point, which is the order of UTF-8 and so of the index.</summary>
    public static int CompareText(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a == b)
                continue;
            // Code points beyond the first plane are written with surrogates, which stand below U+E000 in UTF-16.
            var (isHighA, isHighB) = (char.IsSurrogate(a), char.IsSurrogate(b));
            return isHighA == isHighB ? a - b : isHighA ? 1 : -1;
        }
        return left.Length - right.Length;
    }

    private static double ToDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static decimal ToDecimal(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static long ToInt64(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
