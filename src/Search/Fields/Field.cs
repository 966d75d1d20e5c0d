using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Search.Fields;

/// <summary>One public property: its name everywhere, its type, and how it is indexed.</summary>
public sealed class Field
{
    internal Field(string name, FieldType type, Func<object, object?> read)
    {
        Name = name;
        Type = type;
        Read = read;
    }

    /// <summary>The name in code, database, index, OData and CSV.</summary>
    public string Name { get; }

    /// <summary>The type of the value, or of each value of a collection.</summary>
    public FieldType Type { get; }

    /// <summary>True for a list of values.</summary>
    public bool IsCollection { get; init; }

    /// <summary>True where the value may be missing.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>The kind that has it; null when every entity of the set has it.</summary>
    public NoticeKind? Kind { get; init; }

    /// <summary>The enumeration, for <see cref="FieldType.Enum"/>.</summary>
    public Type? EnumType { get; init; }

    /// <summary>The name of the complex type, for <see cref="FieldType.Complex"/>.</summary>
    public string? ComplexTypeName { get; init; }

    /// <summary>The properties of the complex type, in order.</summary>
    public IReadOnlyList<Field> Members { get; init; } = [];

    /// <summary>True where a set can be ordered by it: single values that are not long text.</summary>
    public bool IsSortable => !IsCollection && !IsLongText && Type != FieldType.Complex;

    /// <summary>True for running text, which is searched but neither sorted nor kept as one term.</summary>
    public bool IsLongText { get; init; }

    /// <summary>How much a hit in it weighs in full-text search; 0 when it is not searched.</summary>
    public float SearchWeight { get; init; }

    /// <summary>
    /// True where the index knows every stretch of the text, because there are as many different texts as entities.
    /// </summary>
    internal bool HasGrams { get; init; }

    /// <summary>The name in the index: the path, with the entity type before it where that is not a notice.</summary>
    internal string IndexName { get; set; } = "";

    /// <summary>The names in the index of <see cref="Members"/>, in their order.</summary>
    internal string[] MemberIndexNames { get; set; } = [];

    /// <summary>The place in a stored row; -1 for members of complex types.</summary>
    internal int RowIndex { get; set; } = -1;

    /// <summary>Takes the value from the entity or complex value; null when missing.</summary>
    internal Func<object, object?> Read { get; }

    /// <summary>Whether another property stands right after it in every row that has both.</summary>
    public bool IsBefore(Field other) => RowIndex >= 0 && other.RowIndex == RowIndex + 1;

    /// <summary>True for a value that is not kept but comes of grouping or computing.</summary>
    public bool IsColumn { get; private init; }

    /// <summary>A value that is not kept: its name may be a path, <c>Publisher/Name</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type.</param>
    /// <param name="enumType">The enumeration, for <see cref="FieldType.Enum"/>.</param>
    /// <param name="place">The place among the values of its instance.</param>
    public static Field ForColumn(string name, FieldType type, Type? enumType, int place) =>
        new(name, type, _ => null) { EnumType = enumType, IsColumn = true, RowIndex = place };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
