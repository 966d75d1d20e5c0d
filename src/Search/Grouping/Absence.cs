namespace ConsumerSafety.Search.Grouping;

/// <summary>
/// Why a column of a group has no value, where that is more than null. Expressions see null in its place.
/// </summary>
public sealed class Absence
{
    private Absence(string name) => Name = name;

    /// <summary>The instance has no such property: it is left out of the answer.</summary>
    public static Absence Property { get; } = new(nameof(Property));

    /// <summary>The path to the property leads to no entity: the navigation property is null.</summary>
    public static Absence Entity { get; } = new(nameof(Entity));

    private string Name { get; }

    /// <summary>The value as expressions see it.</summary>
    public static object? ToNull(object? value) => value is Absence ? null : value;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
