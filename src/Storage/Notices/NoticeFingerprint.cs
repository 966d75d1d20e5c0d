using System.Collections;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Storage.Notices;

/// <summary>
/// A hash of what the publisher says, without what is recorded about it here. It is taken over JSON of a form of its
/// own, with the properties by name and without empty ones, so that it stays the same when notices get further
/// properties; otherwise the first import after an upgrade would make a new version of everything.
/// </summary>
internal static class NoticeFingerprint
{
    private static readonly HashSet<string> s_recordedHere =
    [
        nameof(Notice.Id), nameof(Notice.Version), nameof(Notice.UpdatedAt), nameof(Notice.Status),
        nameof(Notice.ChangeReason),
    ];

    private static readonly JsonSerializerOptions s_options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Shape } },
    };

    /// <summary>SHA-256; two notices that say the same have the same.</summary>
    public static byte[] Of(Notice notice) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(notice, s_options));

    private static void Shape(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var properties = type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var property in properties)
        {
            if (typeof(Notice).IsAssignableFrom(type.Type) && s_recordedHere.Contains(property.Name))
                continue;
            if (property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
                property.ShouldSerialize = (_, value) => HasItems(value);
            type.Properties.Add(property);
        }
    }

    // The count costs nothing; an enumerator for each of a dozen lists of each notice does.
    private static bool HasItems(object? value) => value switch
    {
        ICollection items => items.Count > 0,
        IEnumerable items => items.Cast<object?>().Any(),
        _ => false,
    };
}
