namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What each public property means. Every field of every set has an entry; a test holds that.</summary>
public static class FieldDescriptions
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, FieldDescription>> s_types = new()
    {
        ["Notice"] = NoticeDescriptions.Notice,
        ["SpotCheck"] = KindDescriptions.SpotCheck,
        ["RiskAlert"] = KindDescriptions.RiskAlert,
        ["Recall"] = KindDescriptions.Recall,
        ["ElevatorNotice"] = KindDescriptions.ElevatorNotice,
        ["CounterfeitRuling"] = KindDescriptions.CounterfeitRuling,
        ["ConsumerTip"] = KindDescriptions.ConsumerTip,
        ["Product"] = PartDescriptions.Product,
        ["TestItem"] = PartDescriptions.TestItem,
        ["Attachment"] = PartDescriptions.Attachment,
        ["Agency"] = ReferenceDescriptions.Agency,
        ["Campaign"] = ReferenceDescriptions.Campaign,
        ["Region"] = ReferenceDescriptions.Region,
        ["HazardType"] = ReferenceDescriptions.HazardType,
        ["ProductCategory"] = ReferenceDescriptions.ProductCategory,
        ["ComplaintCount"] = ReferenceDescriptions.ComplaintCount,
        ["ComplaintAccount"] = ReferenceDescriptions.ComplaintAccount,
    };

    /// <summary>Every type that has descriptions, with the names of its properties.</summary>
    public static IEnumerable<(string TypeName, IEnumerable<string> FieldNames)> All =>
        s_types.Select(type => (type.Key, type.Value.Keys));

    /// <summary>What a property means.</summary>
    /// <param name="typeName">The entity or complex type that declares it: <c>Recall</c>, <c>Product</c>.</param>
    /// <param name="fieldName">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    public static FieldDescription Of(string typeName, string fieldName) => s_types[typeName][fieldName];

    /// <summary>What a property of the entities of a set means.</summary>
    public static FieldDescription Of(EntitySet set, Field field) => Of(DeclaringType(set, field), field.Name);

    /// <summary>The type that declares a field of a set: <c>Notice</c> for what all kinds have.</summary>
    public static string DeclaringType(EntitySet set, Field field) =>
        field.Kind?.ToString() ?? (set.HoldsNotices ? EntitySets.Notices.TypeName : set.TypeName);
}
