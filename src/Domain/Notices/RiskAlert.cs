using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Validation;

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

    internal override void CheckKind(RuleCheck check)
    {
        if (Products.Count == 0)
            check.Advise(nameof(Products), Expected.Product, null);
        check.Texts(nameof(Platforms), Platforms, Limits.Elements, Limits.Name);
        check.Shape(nameof(HsCode), HsCode, Formats.HsCode.IsValid(HsCode), Limits.Code, Expected.HsCode);
        check.Text(nameof(PortOfEntry), PortOfEntry, Limits.Name);
        check.Required(nameof(RiskDescription), RiskDescription is not null);
        check.Text(nameof(RiskDescription), RiskDescription, Limits.Passage);
        check.Text(nameof(Advice), Advice, Limits.Passage);
    }
}
