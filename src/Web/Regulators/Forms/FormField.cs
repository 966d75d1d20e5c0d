using System.Collections.Frozen;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>One property as a form asks for it. What it is comes from the one list of fields.</summary>
public sealed class FormField
{
    private static readonly FrozenDictionary<string, CodeList> s_lists = new Dictionary<string, CodeList>
    {
        ["RegionCode"] = CodeList.Regions,
        ["Products.Origin"] = CodeList.Regions,
        ["Products.Category"] = CodeList.Categories,
        ["HazardTypes"] = CodeList.Hazards,
        ["CampaignIds"] = CodeList.Campaigns,
    }.ToFrozenDictionary();

    private FormField(Field field, string typeName, string path)
    {
        Field = field;
        Path = path;
        Label = PropertyLabels.Of(path);
        Hint = FieldDescriptions.Of(typeName, field.Name);
        List = s_lists.TryGetValue(path, out var list) ? list : null;
        Input = InputOf(field, List);
        Members = [.. field.Members.Select(member =>
            new FormField(member, field.ComplexTypeName!, $"{path}.{member.Name}"))];
    }

    /// <summary>The property.</summary>
    public Field Field { get; }

    /// <summary>Its name.</summary>
    public string Name => Field.Name;

    /// <summary>Its name in the lists of labels: <c>Products.Gtin</c>.</summary>
    public string Path { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Label { get; }

    /// <summary>What it means.</summary>
    public FieldDescription Hint { get; }

    /// <summary>How it is filled in.</summary>
    public FormInput Input { get; }

    /// <summary>Whether the service finds it out of a file, so that nobody need type it.</summary>
    public bool IsFoundOut => Path is "Attachments.MediaType" or "Attachments.Length";

    /// <summary>The list its codes come from; null where it holds none.</summary>
    public CodeList? List { get; }

    /// <summary>What each of its rows holds.</summary>
    public IReadOnlyList<FormField> Members { get; }

    /// <summary>A property of a set of notices.</summary>
    public static FormField Of(EntitySet set, Field field) =>
        new(field, FieldDescriptions.DeclaringType(set, field), field.Name);

    private static FormInput InputOf(Field field, CodeList? list) => field.Type switch
    {
        FieldType.Complex => FormInput.Rows,
        FieldType.Enum or FieldType.Boolean => FormInput.Choice,
        FieldType.Date => FormInput.Day,
        FieldType.Instant => FormInput.Moment,
        FieldType.Int32 or FieldType.Int64 or FieldType.Decimal or FieldType.Double => FormInput.Number,
        _ when field.Name == "Language" => FormInput.Choice,
        _ when field.IsCollection => list is null ? FormInput.Lines : FormInput.Codes,
        _ when list is not null => FormInput.Code,
        _ => field.IsLongText ? FormInput.Passage : FormInput.Line,
    };
}
