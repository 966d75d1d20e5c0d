using System.Text.Json.Serialization;

namespace ConsumerSafety.Domain.Notices;

/// <summary>侵权假冒: a decision on counterfeit or infringing goods.</summary>
public sealed record CounterfeitRuling : Notice
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NoticeKind Kind => NoticeKind.CounterfeitRuling;

    /// <summary>案号, <c>（2024）京73民初123号</c>.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The court or authority that decided.</summary>
    public string? DecidingBody { get; init; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The kind of decision.</summary>
    public CaseType? CaseType { get; init; }

    /// <summary>Against whom it was made.</summary>
    public string? Respondent { get; init; }

    /// <summary>Whose right was infringed.</summary>
    public string? RightsHolder { get; init; }

    /// <summary>The marks infringed.</summary>
    public IReadOnlyList<string> Trademarks { get; init; } = [];

    /// <summary>Value of the goods in <see cref="Currency"/>, at most 4 decimals.</summary>
    public decimal? GoodsValue { get; init; }

    /// <summary>Fine or damages in <see cref="Currency"/>, at most 4 decimals.</summary>
    public decimal? PenaltyAmount { get; init; }

    /// <summary>ISO 4217 code of both sums, <c>CNY</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>The law applied.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>What was decided.</summary>
    public string? Outcome { get; init; }
}
