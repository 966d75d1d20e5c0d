using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Bench.Usual;

public sealed class SpotCheck : Notice
{
    public string? Round { get; set; }

    public DateOnly? SampledOn { get; set; }

    public string? SampledFrom { get; set; }

    public SamplingChannel? SamplingChannel { get; set; }

    public string? Laboratory { get; set; }

    public Verdict? Verdict { get; set; }

    public List<TestItem> TestItems { get; set; } = [];
}

public sealed class RiskAlert : Notice
{
    public List<string> Platforms { get; set; } = [];

    public string? HsCode { get; set; }

    public string? PortOfEntry { get; set; }

    public string? RiskDescription { get; set; }

    public string? Advice { get; set; }
}

public sealed class Recall : Notice
{
    public string? Defect { get; set; }

    public string? Consequence { get; set; }

    public string? Remedy { get; set; }

    public long? UnitsAffected { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public Initiation? Initiation { get; set; }

    public decimal? CompletionRate { get; set; }

    public string? Hotline { get; set; }
}

public sealed class ElevatorNotice : Notice
{
    public string? RegistrationCode { get; set; }

    public string? EquipmentType { get; set; }

    public string? Address { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public string? UsedBy { get; set; }

    public string? MaintainedBy { get; set; }

    public DateOnly? InspectedOn { get; set; }

    public Verdict? Verdict { get; set; }

    public DateOnly? NextInspectionOn { get; set; }

    public DateOnly? IncidentOn { get; set; }

    public int? PeopleTrapped { get; set; }

    public int? Injuries { get; set; }

    public int? Deaths { get; set; }
}

public sealed class CounterfeitRuling : Notice
{
    public string? CaseNumber { get; set; }

    public string? DecidingBody { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public CaseType? CaseType { get; set; }

    public string? Respondent { get; set; }

    public string? RightsHolder { get; set; }

    public List<string> Trademarks { get; set; } = [];

    public decimal? GoodsValue { get; set; }

    public decimal? PenaltyAmount { get; set; }

    public string? Currency { get; set; }

    public string? LegalBasis { get; set; }

    public string? Outcome { get; set; }
}

public sealed class ConsumerTip : Notice
{
    public string? Audience { get; set; }

    public string? Advice { get; set; }
}
