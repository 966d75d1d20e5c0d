using System.Collections.Frozen;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>The functions of OData that a filter may use, and the types of their values.</summary>
internal static class FunctionNames
{
    private static readonly FrozenDictionary<string, (QueryFunction Function, FieldType Type)> s_functions =
        new Dictionary<string, (QueryFunction, FieldType)>
        {
            ["contains"] = (QueryFunction.Contains, FieldType.Boolean),
            ["startswith"] = (QueryFunction.StartsWith, FieldType.Boolean),
            ["endswith"] = (QueryFunction.EndsWith, FieldType.Boolean),
            ["tolower"] = (QueryFunction.ToLower, FieldType.String),
            ["toupper"] = (QueryFunction.ToUpper, FieldType.String),
            ["trim"] = (QueryFunction.Trim, FieldType.String),
            ["length"] = (QueryFunction.Length, FieldType.Int32),
            ["indexof"] = (QueryFunction.IndexOf, FieldType.Int32),
            ["concat"] = (QueryFunction.Concat, FieldType.String),
            ["year"] = (QueryFunction.Year, FieldType.Int32),
            ["month"] = (QueryFunction.Month, FieldType.Int32),
            ["day"] = (QueryFunction.Day, FieldType.Int32),
            ["hour"] = (QueryFunction.Hour, FieldType.Int32),
            ["minute"] = (QueryFunction.Minute, FieldType.Int32),
            ["second"] = (QueryFunction.Second, FieldType.Int32),
            ["date"] = (QueryFunction.Date, FieldType.Date),
        }.ToFrozenDictionary();

    public static bool TryFind(string name, out QueryFunction function, out FieldType type)
    {
        var isFound = s_functions.TryGetValue(name, out var entry);
        (function, type) = entry;
        return isFound;
    }
}
