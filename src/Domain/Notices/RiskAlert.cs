using System.Text.Json.Serialization;

namespace ConsumerSafety.Domain.Notices;

/// <summary>跨境电商风险监测: a risk found in goods bought across borders.</summary>
public sealed record RiskAlert : Notice
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NoticeKind Kind => NoticeKind.RiskAlert;

    /// <summary>Platforms the goods were offered on.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>HS code, 6 to 10 digits (World Customs Organization).</summary>
    public string? HsCode { get; init; }

    /// <summary>Where the goods entered.</summary>
    public string? PortOfEntry { get; init; }

    /// <summary>What the risk is.</summary>
    public string? RiskDescription { get; init; }

    /// <summary>What consumers should do.</summary>
    public string? Advice { get; init; }
}
