namespace ConsumerSafety.Api.Feed.Model.Annotations;

/// <summary>The functions a filter may use, as <c>Capabilities.FilterFunctions</c> lists them.</summary>
internal static class FilterFunctions
{
    public static IReadOnlyList<string> All { get; } =
    [
        "contains", "startswith", "endswith", "tolower", "toupper", "trim", "length", "indexof", "concat",
        "substring", "matchesPattern", "year", "month", "day", "hour", "minute", "second", "fractionalseconds", "date",
        "time", "totaloffsetminutes", "now", "mindatetime", "maxdatetime", "round", "floor", "ceiling", "cast", "isof",
    ];
}
