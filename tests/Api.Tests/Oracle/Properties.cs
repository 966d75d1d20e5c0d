using System.Collections;
using System.Reflection;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>The properties of the domain's types, found without looking at the lists of fields.</summary>
internal static class Properties
{
    /// <summary>
    /// Every property of every kind, as a filter on Notices writes it; null on notices of other kinds.
    /// </summary>
    public static IReadOnlyList<Value> OfNotices { get; } =
    [
        .. typeof(Notice).GetProperties().Select(property => Of(property, "")),
        .. Enum.GetNames<NoticeKind>().SelectMany(kind =>
            Own(kind).Select(property => Of(property, $"ConsumerSafety.{kind}/"))),
    ];

    public static IReadOnlyList<Value> OfType(Type type, string prefix = "") =>
        [.. type.GetProperties().Where(IsPublic).Select(property => Of(property, prefix))];

    public static bool IsCollection(this Value value) =>
        value.Type != typeof(string) && value.Type.IsAssignableTo(typeof(IEnumerable));

    public static Type ElementType(this Value value) => value.Type.GetGenericArguments()[0];

    private static IEnumerable<PropertyInfo> Own(string kind) =>
        typeof(Notice).Assembly.GetType($"ConsumerSafety.Domain.Notices.{kind}")!
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => IsPublic(property) && property.Name != nameof(Notice.Kind));

    private static bool IsPublic(PropertyInfo property) =>
        property.GetMethod!.IsPublic && property.Name != "EqualityContract";

    private static Value Of(PropertyInfo property, string prefix)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var owner = property.DeclaringType!;
        return new(prefix + property.Name, type, entity =>
            owner.IsInstanceOfType(entity) ? property.GetValue(entity) : null);
    }
}
