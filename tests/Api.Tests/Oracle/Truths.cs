using System.Text;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>What OData says of comparing and of null, in plain C#.</summary>
internal static class Truths
{
    public static bool Holds(string @operator, object? left, object? right)
    {
        if (left is null || right is null)
            return @operator switch
            {
                "eq" or "ge" or "le" => left is null && right is null,
                "ne" => left is not null || right is not null,
                _ => false,
            };
        var order = Compare(left, right);
        return @operator switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            "le" => order <= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(@operator)),
        };
    }

    public static bool? And(bool? left, bool? right) =>
        left == false || right == false ? false : left is null || right is null ? null : true;

    public static bool? Or(bool? left, bool? right) => !And(!left, !right);

    public static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => CompareText(a, b),
        (double a, _) => a.CompareTo(Convert.ToDouble(right, System.Globalization.CultureInfo.InvariantCulture)),
        (int or long or decimal, _) => Number(left).CompareTo(Number(right)),
        _ => ((IComparable)left).CompareTo(right),
    };

    private static decimal Number(object value) =>
        Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture);

    private static int CompareText(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
