using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Search.Fields;

/// <summary>One set that can be queried: its name, the type of its entities, its fields.</summary>
public sealed class EntitySet
{
    internal EntitySet(string name, string typeName, string keyName, IReadOnlyList<Field> fields)
    {
        Name = name;
        TypeName = typeName;
        Fields = fields;
        Key = fields.Single(field => field.Name == keyName);
    }

    /// <summary>What has these columns in place of the properties of its entities; it has no key of its own.</summary>
    public static EntitySet OfColumns(EntitySet origin, IReadOnlyList<Field> columns) =>
        new(origin.Name, origin.TypeName, columns[0].Name, columns);

    /// <summary>The name of the set: <c>Recalls</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the entity type: <c>Recall</c>.</summary>
    public string TypeName { get; }

    /// <summary>The kind all its notices are of; null for <c>Notices</c> and for sets of other things.</summary>
    public NoticeKind? Kind { get; init; }

    /// <summary>True for <c>Notices</c> and the sets per kind.</summary>
    public bool HoldsNotices => DocumentType == "Notice";

    /// <summary>True where changes can be followed: sets that come from the change log.</summary>
    public bool TracksChanges => DocumentType is "Notice" or "Agency" or "Campaign";

    /// <summary>What its documents are marked with in the index.</summary>
    internal string DocumentType { get; init; } = "";

    /// <summary>The key.</summary>
    public Field Key { get; }

    /// <summary>
    /// Every field in the order of rows. <c>Notices</c> has those of all kinds; where two kinds have one of the same
    /// name, each has its own <see cref="Field"/> (<see cref="Field.Kind"/> tells them apart).
    /// </summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The navigation properties.</summary>
    public IReadOnlyList<Navigation> Navigations { get; internal set; } = [];

    /// <summary>
    /// The field of this name that every entity of the set has, or that <paramref name="kind"/> has; else null.
    /// </summary>
    public Field? FindField(string name, NoticeKind? kind = null)
    {
        foreach (var field in Fields)
            if (field.Name == name && (field.Kind is null || field.Kind == (kind ?? Kind)))
                return field;
        return null;
    }

    /// <summary>The navigation property of this name, or null.</summary>
    public Navigation? FindNavigation(string name)
    {
        foreach (var navigation in Navigations)
            if (navigation.Name == name)
                return navigation;
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
