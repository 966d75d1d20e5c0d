using Date = Microsoft.OData.Edm.Date;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>The parser's own type for days, which its next major version replaces by <see cref="DateOnly"/>.</summary>
internal static class EdmDates
{
    public static bool TryRead(object? value, out DateOnly day)
    {
#pragma warning disable CS0618 // The parser of this version still gives it.
        if (value is Date date)
#pragma warning restore CS0618
        {
            day = new(date.Year, date.Month, date.Day);
            return true;
        }
        day = default;
        return false;
    }
}
