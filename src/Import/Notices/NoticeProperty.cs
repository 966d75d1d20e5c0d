using System.Reflection;

namespace ConsumerSafety.Import.Notices;

/// <summary>A property that a format can fill.</summary>
internal sealed class NoticeProperty
{
    private readonly PropertyInfo _property;

    private NoticeProperty(PropertyInfo property)
    {
        _property = property;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (Type.IsGenericType)
            Type = Type.GetGenericArguments()[0];
        Shape = ShapeOf(property.PropertyType, Type);
    }

    /// <summary>Its name.</summary>
    public string Name => _property.Name;

    /// <summary>What it holds.</summary>
    public ValueShape Shape { get; }

    /// <summary>The type of a value, or of one element.</summary>
    public Type Type { get; }

    /// <summary>True for a text whose line breaks count.</summary>
    public bool KeepsLines => Name == "Body";

    /// <summary>The type that declares it.</summary>
    public Type Owner => _property.DeclaringType!;

    /// <summary>The properties of a type that a format can fill.</summary>
    public static IReadOnlyDictionary<string, NoticeProperty> Of(Type type, params ReadOnlySpan<string> except)
    {
        var properties = new Dictionary<string, NoticeProperty>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.CanWrite && !except.Contains(property.Name))
                properties.Add(property.Name, new(property));
        return properties;
    }

    /// <summary>Sets it on a thing that is being made.</summary>
    public void Set(object target, object value) => _property.SetValue(target, value);

    /// <summary>Sets it to a list of one element.</summary>
    public void SetOne(object target, object element)
    {
        var list = Array.CreateInstance(Type, 1);
        list.SetValue(element, 0);
        Set(target, list);
    }

    /// <summary>Its value.</summary>
    public object? Get(object target) => _property.GetValue(target);

    private static ValueShape ShapeOf(Type declared, Type type)
    {
        if (declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return type == typeof(string) ? ValueShape.Texts : ValueShape.Elements;
        return type switch
        {
            _ when type == typeof(string) => ValueShape.Text,
            _ when type == typeof(DateTimeOffset) => ValueShape.Instant,
            _ when type == typeof(DateOnly) => ValueShape.Day,
            _ when type == typeof(int) || type == typeof(long) => ValueShape.Whole,
            _ when type == typeof(decimal) => ValueShape.Decimal,
            _ when type == typeof(double) => ValueShape.Real,
            _ when type == typeof(bool) => ValueShape.Flag,
            _ when type.IsEnum => ValueShape.Name,
            _ => throw new NotSupportedException($"A format cannot fill a property of type {declared}."),
        };
    }
}
