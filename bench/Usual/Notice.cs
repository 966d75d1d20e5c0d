using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Bench.Usual;

/// <summary>A notice as a table row: the same properties under the same names as in the catalogue.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = nameof(Kind))]
[JsonDerivedType(typeof(SpotCheck), nameof(SpotCheck))]
[JsonDerivedType(typeof(RiskAlert), nameof(RiskAlert))]
[JsonDerivedType(typeof(Recall), nameof(Recall))]
[JsonDerivedType(typeof(ElevatorNotice), nameof(ElevatorNotice))]
[JsonDerivedType(typeof(CounterfeitRuling), nameof(CounterfeitRuling))]
[JsonDerivedType(typeof(ConsumerTip), nameof(ConsumerTip))]
public abstract class Notice
{
    public required string Id { get; set; }

    [JsonIgnore]
    public NoticeKind Kind { get; set; }

    public required string Title { get; set; }

    public string? Summary { get; set; }

    public string? Body { get; set; }

    public required string Language { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public NoticeStatus Status { get; set; }

    public string? ChangeReason { get; set; }

    public int Version { get; set; }

    public required string PublisherId { get; set; }

    public List<string> CampaignIds { get; set; } = [];

    public string? RegionCode { get; set; }

    public string? ReferenceNumber { get; set; }

    public string? SourceUrl { get; set; }

    public RiskLevel RiskLevel { get; set; }

    public List<string> HazardTypes { get; set; } = [];

    public List<Product> Products { get; set; } = [];

    public List<string> Measures { get; set; } = [];

    public List<string> Standards { get; set; } = [];

    public List<Attachment> Attachments { get; set; } = [];
}
