using System.Globalization;
using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Web.Finder;

/// <summary>Reads what pages need out of the bytes of a row.</summary>
internal static class RowValues
{
    /// <summary>The whole notice.</summary>
    public static Notice ToNotice(this Row row) => NoticeJson.ReadNotice(row.ToJson());

    /// <summary>The row as one JSON object.</summary>
    public static byte[] ToJson(this Row row) => [(byte)'{', .. row.Members, (byte)'}'];

    /// <summary>A text, or an enumeration's member by name; null when it is missing.</summary>
    public static string? Text(this Row row, string name)
    {
        var field = row.Set.FindField(name, row.Kind);
        var json = field is null ? default : row.Value(field);
        return json.IsEmpty ? null : JsonSerializer.Deserialize<string>(json);
    }

    /// <summary>A member of an enumeration; the first one when it is missing.</summary>
    public static TEnum Member<TEnum>(this Row row, string name)
        where TEnum : struct, Enum => row.Text(name) is { } text ? Enum.Parse<TEnum>(text) : default;

    /// <summary>An instant, or null.</summary>
    public static DateTimeOffset? Instant(this Row row, string name) =>
        row.Text(name) is { } text
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;
}
