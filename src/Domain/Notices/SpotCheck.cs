using System.Text.Json.Serialization;

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
}
