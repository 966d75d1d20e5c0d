using System.Globalization;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>
/// How long a pattern is when every counted repetition is written out, which is what its automaton grows with:
/// <c>(a{20}){20}</c> is four hundred.
/// </summary>
internal static class PatternSize
{
    private const int Most = 1_000_000;

    public static int Of(string pattern)
    {
        var groups = new Stack<long>();
        var (total, last) = (0L, 0L); // of the group so far, and of its last part
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '(':
                    groups.Push(total);
                    (total, last) = (0, 0);
                    continue;
                case ')' when groups.Count > 0:
                    last = total + 1;
                    total = groups.Pop() + last;
                    break;
                case '{' when Repeats(pattern, ref i) is { } times:
                    total += last * (times - 1);
                    last *= times;
                    break;
                case '\\':
                    i++;
                    (total, last) = (total + 1, 1);
                    break;
                default:
                    (total, last) = (total + 1, 1);
                    break;
            }
            if (total > Most)
                return Most;
        }
        return (int)Math.Min(total, Most);
    }

    // {5}, {5,} or {5,9}; the greatest number counts.
    private static int? Repeats(string pattern, ref int at)
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0)
            return null;
        var most = 1;
        foreach (var part in pattern[(at + 1)..end].Split(','))
        {
            if (part.Length > 0 && !part.All(char.IsAsciiDigit))
                return null;
            if (part.Length > 0)
                most = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? Math.Max(most, Math.Min(number, Most)) : Most;
        }
        at = end;
        return most;
    }
}
