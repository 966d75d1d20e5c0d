using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Uploads;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Api.Uploads.Templates;

/// <summary>The columns that tables of notices can have, made from the one list of fields.</summary>
internal static class NoticeColumns
{
    private static readonly string[] s_recordedHere = ["Id", "Kind", "UpdatedAt", "Status", "ChangeReason", "Version"];

    private static readonly Dictionary<string, string> s_vocabularies = new()
    {
        ["RegionCode"] = "regions", ["Products.Origin"] = "regions", ["HazardTypes"] = "hazardTypes",
        ["Products.Category"] = "productCategories",
    };

    private static readonly Dictionary<string, ColumnReading> s_readings = new()
    {
        ["HazardTypes"] = ColumnReading.Codes, ["CampaignIds"] = ColumnReading.Codes,
        ["Standards"] = ColumnReading.Clauses, ["Platforms"] = ColumnReading.Clauses,
        ["Trademarks"] = ColumnReading.Clauses,
    };

    private static readonly Dictionary<string, string> s_flags = new()
    {
        ["true"] = "true", ["yes"] = "true", ["是"] = "true", ["合格"] = "true", ["符合"] = "true", ["conforming"] = "true",
        ["false"] = "false", ["no"] = "false", ["否"] = "false", ["不合格"] = "false", ["不符合"] = "false",
        ["non-conforming"] = "false",
    };

    private static readonly Dictionary<NoticeKind, IReadOnlyList<NoticeColumn>> s_all =
        Enum.GetValues<NoticeKind>().ToDictionary(kind => kind, Make);

    /// <summary>By kind, every column that is recognized, in the order of the fields.</summary>
    public static IReadOnlyDictionary<NoticeKind, IReadOnlyList<NoticeColumn>> All => s_all;

    /// <summary>The columns of a kind.</summary>
    public static IReadOnlyList<NoticeColumn> Of(NoticeKind kind) => s_all[kind];

    /// <summary>The columns of the template of a kind: all but the publisher, which the file need not say.</summary>
    public static IEnumerable<NoticeColumn> OfTemplate(NoticeKind kind) =>
        s_all[kind].Where(column => column.Property != nameof(Notice.PublisherId));

    /// <summary>What a column fills, as people call it: Chinese, then English.</summary>
    public static Domain.Validation.LocalizedText Label(string property)
    {
        var label = FieldLabels.Of(property);
        return property.Split('.') is [var list and not "Products", _]
            ? Joined(FieldLabels.Of(list), label) : label;
    }

    private static Domain.Validation.LocalizedText Joined(
        Domain.Validation.LocalizedText list, Domain.Validation.LocalizedText label) =>
        new($"{list.Chinese}：{label.Chinese}", $"{list.English}: {label.English}");

    private static IReadOnlyList<NoticeColumn> Make(NoticeKind kind) =>
    [
        .. EntitySets.OfKind(kind).Fields
            .Where(field => !s_recordedHere.Contains(field.Name))
            .SelectMany(field => field.Members.Count == 0
                ? [Make(field, field.Name)]
                : field.Members.Select(member => Make(member, $"{field.Name}.{member.Name}"))),
    ];

    private static NoticeColumn Make(Field field, string property)
    {
        var label = Label(property);
        var reading = s_readings.TryGetValue(property, out var known) ? known
            : field.IsCollection ? ColumnReading.Lines : ColumnReading.One;
        return new(
            property,
            [
                $"{label.Chinese} {label.English}", label.Chinese, label.English, property,
                .. HeadingSynonyms.Of(property),
            ],
            reading)
        {
            Vocabulary = s_vocabularies.GetValueOrDefault(property),
            Words = field.Type == FieldType.Enum ? Words(field.EnumType!)
                : field.Type == FieldType.Boolean ? s_flags : new Dictionary<string, string>(),
        };
    }

    private static Dictionary<string, string> Words(Type type)
    {
        var words = new Dictionary<string, string>();
        foreach (var member in Enum.GetValues(type).Cast<Enum>())
        {
            words.TryAdd(member.ToString(), member.ToString());
            words.TryAdd(EnumLabels.Of(member).Chinese, member.ToString());
            words.TryAdd(EnumLabels.Of(member).English, member.ToString());
        }
        return words;
    }
}
