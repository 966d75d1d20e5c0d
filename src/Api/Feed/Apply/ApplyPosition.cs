using System.Globalization;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>
/// Where a page of instances ends: after so many. Instances are always in the same order while the catalogue stays as
/// it is.
/// </summary>
internal static class ApplyPosition
{
    public static SortPosition After(long count) => new([count.ToString(CultureInfo.InvariantCulture)]);

    public static long Read(SortPosition position) =>
        long.TryParse((string?)position.Values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : 0;
}
