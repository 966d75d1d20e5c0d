using System.Collections.Concurrent;

namespace ConsumerSafety.Search.Fields;

/// <summary>Names of enumeration members, without making a string each time.</summary>
internal static class EnumNames
{
    private static readonly ConcurrentDictionary<object, string> s_names = new();

    public static string Of(object value) => s_names.GetOrAdd(value, static member => member.ToString()!);
}
