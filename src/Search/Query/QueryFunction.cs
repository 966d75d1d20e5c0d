namespace ConsumerSafety.Search.Query;

/// <summary>The canonical functions a filter may use (OData 4.01 URL conventions, 5.1.1.5 and following).</summary>
public enum QueryFunction
{
    /// <summary>contains(text, part): ordinal.</summary>
    Contains,

    /// <summary>startswith(text, part): ordinal.</summary>
    StartsWith,

    /// <summary>endswith(text, part): ordinal.</summary>
    EndsWith,

    /// <summary>tolower(text): invariant.</summary>
    ToLower,

    /// <summary>toupper(text): invariant.</summary>
    ToUpper,

    /// <summary>trim(text).</summary>
    Trim,

    /// <summary>length(text), in UTF-16 units.</summary>
    Length,

    /// <summary>indexof(text, part): from 0, -1 when it is not there.</summary>
    IndexOf,

    /// <summary>concat(text, text).</summary>
    Concat,

    /// <summary>year of a day or an instant (UTC).</summary>
    Year,

    /// <summary>month, 1 to 12.</summary>
    Month,

    /// <summary>day of the month, 1 to 31.</summary>
    Day,

    /// <summary>hour of an instant, 0 to 23.</summary>
    Hour,

    /// <summary>minute of an instant, 0 to 59.</summary>
    Minute,

    /// <summary>second of an instant, 0 to 59.</summary>
    Second,

    /// <summary>date(instant): its day in UTC.</summary>
    Date,

    /// <summary>time(instant): its time of day in UTC.</summary>
    Time,

    /// <summary>fractionalseconds of an instant or a time of day: a decimal from 0, less than 1.</summary>
    FractionalSeconds,

    /// <summary>totaloffsetminutes of an instant: 0, for every instant is kept in UTC.</summary>
    TotalOffsetMinutes,

    /// <summary>totalseconds of a duration: a decimal.</summary>
    TotalSeconds,

    /// <summary>substring(text, from) or substring(text, from, length), in UTF-16 units from 0.</summary>
    Substring,

    /// <summary>
    /// matchespattern(text, pattern) or with flags: an expression of .NET's engine that does not backtrack, a constant
    /// <see cref="TextPattern"/>.
    /// </summary>
    MatchesPattern,

    /// <summary>round of a number, a half away from zero.</summary>
    Round,

    /// <summary>floor of a number.</summary>
    Floor,

    /// <summary>ceiling of a number.</summary>
    Ceiling,

    /// <summary>The number or duration with the other sign.</summary>
    Negate,

    /// <summary>hassubset(collection, collection): it has every item of the other, as often.</summary>
    HasSubset,

    /// <summary>hassubsequence(collection, collection): the same, in the same order.</summary>
    HasSubsequence,
}
