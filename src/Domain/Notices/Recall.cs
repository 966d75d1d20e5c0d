using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Notices;

/// <summary>召回: a producer takes defective products back.</summary>
public sealed record Recall : Notice
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NoticeKind Kind => NoticeKind.Recall;

    /// <summary>What is wrong.</summary>
    public string? Defect { get; init; }

    /// <summary>What may happen.</summary>
    public string? Consequence { get; init; }

    /// <summary>What the producer offers.</summary>
    public string? Remedy { get; init; }

    /// <summary>How many units are concerned.</summary>
    public long? UnitsAffected { get; init; }

    /// <summary>First day of the recall.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day of the recall.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Voluntary or ordered.</summary>
    public Initiation? Initiation { get; init; }

    /// <summary>Share of units dealt with, per cent from 0 to 100, at most 4 decimals.</summary>
    public decimal? CompletionRate { get; init; }

    /// <summary>Telephone number for owners.</summary>
    public string? Hotline { get; init; }

    internal override void CheckKind(RuleCheck check)
    {
        check.Required(nameof(Products), Products.Count > 0, Expected.Product);
        check.Required(nameof(Defect), Defect is not null);
        check.Text(nameof(Defect), Defect, Limits.Passage);
        check.Text(nameof(Consequence), Consequence, Limits.Passage);
        check.Required(nameof(Remedy), Remedy is not null || Measures.Count > 0, Expected.Remedy);
        check.Text(nameof(Remedy), Remedy, Limits.Passage);
        check.Whole(nameof(UnitsAffected), UnitsAffected, 0, 100_000_000_000);
        check.Planned(nameof(StartsOn), StartsOn);
        check.Planned(nameof(EndsOn), EndsOn);
        check.Order(nameof(StartsOn), StartsOn, nameof(EndsOn), EndsOn);
        check.Member(nameof(Initiation), Initiation);
        check.Number(nameof(CompletionRate), CompletionRate, 100);
        check.Text(nameof(Hotline), Hotline, Limits.Name);
    }
}
