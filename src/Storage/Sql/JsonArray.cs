using System.Text.Json;

namespace ConsumerSafety.Storage.Sql;

/// <summary>Lists as parameters: a JSON array is the one form that both servers take apart.</summary>
internal static class JsonArray
{
    /// <summary>The items as a JSON array.</summary>
    public static string Of<T>(IEnumerable<T> items) => JsonSerializer.Serialize(items);
}
