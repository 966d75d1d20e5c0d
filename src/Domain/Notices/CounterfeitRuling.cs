using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Formats;
using ConsumerSafety.Domain.Validation;

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

    internal override void CheckKind(RuleCheck check)
    {
        check.Required(nameof(CaseNumber), CaseNumber is not null, Expected.CaseNumber);
        check.Shape(nameof(CaseNumber), CaseNumber, Formats.CaseNumber.IsValid(CaseNumber), Limits.Reference,
            Expected.CaseNumber);
        check.Required(nameof(DecidingBody), DecidingBody is not null);
        check.Text(nameof(DecidingBody), DecidingBody, Limits.Name);
        check.Required(nameof(DecidedOn), DecidedOn is not null);
        check.Happened(nameof(DecidedOn), DecidedOn, PublishedAt);
        check.Required(nameof(CaseType), CaseType is not null);
        check.Member(nameof(CaseType), CaseType);
        check.Text(nameof(Respondent), Respondent, Limits.Passage);
        check.Text(nameof(RightsHolder), RightsHolder, Limits.Passage);
        check.Texts(nameof(Trademarks), Trademarks, Limits.Elements, Limits.Name);
        check.Number(nameof(GoodsValue), GoodsValue, Limits.Sum);
        check.Number(nameof(PenaltyAmount), PenaltyAmount, Limits.Sum);
        check.Required(
            nameof(Currency), Currency is not null || (GoodsValue ?? PenaltyAmount) is null, Expected.Currency);
        check.Shape(nameof(Currency), Currency, CurrencyCode.IsValid(Currency), Limits.Code, Expected.Currency);
        check.Text(nameof(LegalBasis), LegalBasis, Limits.Passage);
        check.Text(nameof(Outcome), Outcome, Limits.Passage);
    }
}
