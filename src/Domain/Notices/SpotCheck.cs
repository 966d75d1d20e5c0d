using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Notices;

/// <summary>监督抽查: the result of checking a sampled product.</summary>
public sealed record SpotCheck : Notice
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NoticeKind Kind => NoticeKind.SpotCheck;

    /// <summary>The sampling plan or round, as the authority names it.</summary>
    public string? Round { get; init; }

    /// <summary>Day of sampling.</summary>
    public DateOnly? SampledOn { get; init; }

    /// <summary>The business the sample was taken from.</summary>
    public string? SampledFrom { get; init; }

    /// <summary>Where in trade it was taken.</summary>
    public SamplingChannel? SamplingChannel { get; init; }

    /// <summary>The laboratory that tested it.</summary>
    public string? Laboratory { get; init; }

    /// <summary>Whether the product conforms.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What was tested.</summary>
    public IReadOnlyList<TestItem> TestItems { get; init; } = [];

    internal override void CheckKind(RuleCheck check)
    {
        check.Required(nameof(Products), Products.Count > 0, Expected.Product);
        check.Text(nameof(Round), Round, Limits.Name);
        check.Happened(nameof(SampledOn), SampledOn, PublishedAt);
        check.Text(nameof(SampledFrom), SampledFrom, Limits.Name);
        check.Member(nameof(SamplingChannel), SamplingChannel);
        check.Text(nameof(Laboratory), Laboratory, Limits.Name);
        check.Required(nameof(Verdict), Verdict is not null);
        check.Member(nameof(Verdict), Verdict);
        check.Count(nameof(TestItems), TestItems.Count, Limits.Elements);
        for (var i = 0; i < TestItems.Count; i++)
        {
            check.Enter(nameof(TestItems), i);
            TestItem.Check(TestItems[i], check);
        }
        check.Leave();
    }
}
