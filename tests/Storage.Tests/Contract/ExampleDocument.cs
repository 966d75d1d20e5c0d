using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Files;

namespace ConsumerSafety.Storage.Tests.Contract;

/// <summary>Makes a document of any type with a value in every property, so that no table is forgotten by tests.</summary>
internal static class ExampleDocument
{
    private static readonly DateTimeOffset s_instant = new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>As it is kept; for types nobody looks into, an empty one.</summary>
    public static byte[] Of(Type? type) => type is null
        ? "{}"u8.ToArray()
        : (byte[])typeof(DocumentJson).GetMethod(nameof(DocumentJson.Write))!
            .MakeGenericMethod(type).Invoke(null, [Make(type, 0)])!;

    private static object? Make(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "example";
        if (type == typeof(DateTimeOffset))
            return s_instant;
        if (type == typeof(DateOnly))
            return DateOnly.FromDateTime(s_instant.Date);
        if (type == typeof(byte[]))
            return new byte[] { 1, 2, 3 };
        if (type == typeof(StoredContent))
            return new StoredContent("none", 0, Convert.ToHexStringLower(SHA256.HashData([])));
        if (type.IsAbstract && type.GetCustomAttributes<JsonDerivedTypeAttribute>().FirstOrDefault() is { } derived)
            return MakeRecord(derived.DerivedType, depth);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        if (type.IsPrimitive || type == typeof(decimal))
            return type == typeof(bool) ? true : Convert.ChangeType(1, type, CultureInfo.InvariantCulture);
        if (typeof(IEnumerable).IsAssignableFrom(type))
            return MakeList(type, depth);
        return depth > 3 || type.IsAbstract || type == typeof(object) ? null : MakeRecord(type, depth);
    }

    // One element, since columns may be made of what stands in a list.
    private static Array? MakeList(Type type, int depth)
    {
        if (type.GetGenericArguments() is not [var item] || !type.IsAssignableFrom(item.MakeArrayType()))
            return null;
        var element = Make(item, depth + 1);
        var list = Array.CreateInstance(item, element is null ? 0 : 1);
        if (element is not null)
            list.SetValue(element, 0);
        return list;
    }

    private static object MakeRecord(Type type, int depth)
    {
        var document = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            if (property.SetMethod is { } set && property.GetIndexParameters().Length == 0)
                set.Invoke(document, [Make(property.PropertyType, depth + 1)]);
        return document;
    }
}
