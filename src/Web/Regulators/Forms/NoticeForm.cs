using System.Collections.Frozen;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>What the form of a kind asks for, in which order and under which headings.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Sections">Its parts.</param>
public sealed record NoticeForm(NoticeKind Kind, IReadOnlyList<NoticeForm.Section> Sections)
{
    // What the catalogue itself gives a notice, and nobody types: Id, Kind, UpdatedAt, Status, Version, PublisherId.
    private static readonly string[] s_say = ["Title", "Summary", "RiskLevel", "HazardTypes"];
    private static readonly string[] s_text = ["Measures", "Standards", "Body"];
    private static readonly string[] s_record =
        ["ReferenceNumber", "RegionCode", "PublishedAt", "SourceUrl", "Language", "CampaignIds"];

    private static readonly FrozenDictionary<NoticeKind, NoticeForm> s_forms =
        Enum.GetValues<NoticeKind>().ToFrozenDictionary(kind => kind, Create);

    /// <summary>Every property it asks for.</summary>
    public IEnumerable<FormField> Fields => Sections.SelectMany(section => section.Fields);

    /// <summary>The form of a kind.</summary>
    public static NoticeForm Of(NoticeKind kind) => s_forms[kind];

    /// <summary>The property of this name; null when the form does not ask for it.</summary>
    public FormField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    private static NoticeForm Create(NoticeKind kind)
    {
        var set = EntitySets.OfKind(kind);
        IReadOnlyList<FormField> Named(params IEnumerable<string> names) =>
            [.. names.Select(name => FormField.Of(set, set.FindField(name)!))];
        var own = set.Fields.Where(field => field.Kind == kind).ToList();
        var plain = own.Where(field => field.Type != FieldType.Complex).Select(field => field.Name);
        var records = own.Where(field => field.Type == FieldType.Complex).Select(field => field.Name);
        return new(kind,
        [
            new("say", FormTexts.Say, Named(s_say)),
            new("kind", FormTexts.KindHeading(kind), Named(plain)),
            new("products", PropertyLabels.Of("Products"), Named(["Products", .. records])),
            new("text", FormTexts.Text, Named(s_text)),
            new("record", FormTexts.Record, Named(s_record)),
            new("files", PropertyLabels.Of("Attachments"), Named("Attachments")),
        ]);
    }

    /// <summary>A part of the form.</summary>
    /// <param name="Id">Its place on the page.</param>
    /// <param name="Heading">Its heading.</param>
    /// <param name="Fields">What it asks for.</param>
    public sealed record Section(string Id, LocalizedText Heading, IReadOnlyList<FormField> Fields);
}
